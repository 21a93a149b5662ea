// @ts-check
/** A question on a player's own screen: read, answer, know that it arrived. */
import { h } from '../dom.js';
import { answerLines, chosenOf, isChoice } from '../parts/answer.js';
import { clockBar, countDown } from '../parts/clock.js';
import { clozeFields, numberField, numberOf, textField } from '../parts/fields.js';
import { tick } from '../parts/marks.js';
import { matching } from '../parts/matching.js';
import { ordering } from '../parts/ordering.js';
import { code, rich } from '../parts/rich.js';
import { tiles } from '../parts/tiles.js';

/**
 * @typedef {import('../protocol.js').Question} Question
 * @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {Question} asked @param {number} now
 */
export function question(view, act, asked, now) {
  const text = view.room?.settings.textOnPhones !== false;
  const open = now >= asked.opensAt;
  const over = asked.closesAt !== null && now >= asked.closesAt;
  return h('main', { class: `screen asking is-${asked.kind}${isChoice(asked.kind) || !open ? ' is-tall' : ''}`, key: `question-${asked.question}` },
    clockBar(asked, view.room?.paused ?? null),
    h('h1', { tabindex: -1, class: 'stem' }, text ? rich(asked.stem, (n) => blank(view, asked, n)) : `Question ${asked.question}: it stands on the big screen.`),
    text && code(asked),
    open ? answering(view, act, asked, over, text) : h('div', { class: 'soon' }, h('p', { class: 'muted' }, 'Answers open in'), countDown(asked.opensAt)));
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {Question} asked @param {boolean} over @param {boolean} text */
function answering(view, act, asked, over, text) {
  const own = view.own?.question === asked.question && view.own.state !== 'refused' ? view.own : null;
  const changeable = Boolean(view.room?.settings.changeableAnswers);
  const paused = Boolean(view.room?.paused);
  const locked = over || paused || (own !== null && !changeable);
  const state = h('p', { class: `answer-state${own?.state === 'accepted' ? ' is-received' : ''}` }, stateWords(view, asked, over, changeable));
  if (asked.kind === 'multiple' && own && view.panel !== 'change') {
    return [tiles({ options: asked.options ?? [], text, chosen: chosenOf(own.answer), locked: true, press: () => {} }), state, changeable && !over && change(view, act, own)];
  }
  if (isChoice(asked.kind) && asked.kind !== 'multiple') {
    const press = (/** @type {string} */ id) => act.answer({ choice: id });
    return [tiles({ options: asked.options ?? [], text, chosen: chosenOf(own?.answer), locked, press }), state];
  }
  if (own && view.panel !== 'change') return [sent(asked, own.answer), state, changeable && !over && change(view, act, own)];
  return [typed(view, act, asked, locked, text), state];
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../view.js').OwnAnswer} own */
const change = (view, act, own) => h('button', {
  class: 'button', disabled: Boolean(view.room?.paused),
  onclick: () => { act.draft(draftOf(own.answer)); act.open('change'); },
}, 'Change my answer');

/** @param {any} answer as sent @returns {any} as it is edited */
const draftOf = (answer) => answer.number === undefined ? answer : { typed: String(answer.number), unit: answer.unit };

/** @param {Question} asked @param {any} answer */
const sent = (asked, answer) => h('div', { class: 'card sent' }, h('p', { class: 'muted' }, 'Your answer'),
  h(asked.kind === 'order' ? 'ol' : 'ul', { class: 'lines' }, answerLines(asked, answer).map((line) => h('li', null, rich(line)))));

/** The kinds that are put together first and sent with a button. @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {Question} asked @param {boolean} locked @param {boolean} text */
function typed(view, act, asked, locked, text) {
  const draft = view.draft?.question === asked.question ? view.draft.answer : null;
  const { input, answer, label } = builder(asked, draft, act, locked, text);
  return h('form', { class: 'typed', onsubmit: (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!answer || locked) return;
    act.open(null);
    act.answer(answer);
  } }, h('fieldset', { disabled: locked }, h('legend', { class: 'aloud' }, 'Your answer'), input),
  h('button', { class: 'button is-main', disabled: locked || !answer }, label));
}

/** What is shown, what would be sent, and what the button says. @param {Question} asked @param {any} draft @param {import('../session.js').Act} act @param {boolean} locked @param {boolean} text @returns {{input: import('../dom.js').Kid, answer: any, label: string}} */
function builder(asked, draft, act, locked, text) {
  const { options = [], units = [], left = [], right = [], blanks = {}, choose = 1 } = asked;
  switch (asked.kind) {
    case 'multiple': {
      const chosen = /** @type {string[]} */ (draft?.choices ?? []);
      const press = (/** @type {string} */ id) => {
        if (chosen.includes(id)) act.draft({ choices: chosen.filter((other) => other !== id) });
        else if (chosen.length < choose) act.draft({ choices: [...chosen, id] });
      };
      return { input: tiles({ options, text, chosen, locked, press }), answer: chosen.length ? { choices: chosen } : null, label: chosen.length ? `Send ${chosen.length} of ${choose}` : `Choose ${choose}` };
    }
    case 'numeric': {
      const value = draft ?? { typed: '' };
      const number = numberOf(value.typed);
      const unit = value.unit ?? units[0];
      return { input: numberField({ units, draft: value, change: act.draft }), answer: number === null ? null : { number, ...(unit ? { unit } : {}) }, label: 'Send' };
    }
    case 'text': {
      const value = draft?.text ?? '';
      return { input: textField({ draft: value, change: (words) => act.draft({ text: words }) }), answer: value.trim() ? { text: value.trim() } : null, label: 'Send' };
    }
    case 'order': {
      const order = draft?.order ?? options.map((option) => option.id);
      return { input: ordering({ options, text, order, change: (next) => act.draft({ order: next }) }), answer: { order }, label: 'Send this order' };
    }
    case 'match': {
      const value = draft ?? { pairs: {} };
      const done = Object.keys(value.pairs).length;
      return { input: matching({ left, right, draft: value, change: act.draft }), answer: done === left.length ? { pairs: value.pairs } : null, label: done === left.length ? 'Send' : `${done} of ${left.length} matched` };
    }
    default: {
      const value = draft?.blanks ?? {};
      const whole = Object.keys(blanks).every((n) => value[n]?.trim());
      const change = (/** @type {Record<string, string>} */ next) => act.draft({ blanks: next });
      return { input: clozeFields({ blanks, draft: value, change }), answer: whole ? { blanks: value } : null, label: whole ? 'Send' : 'Fill every blank' };
    }
  }
}

/** @param {import('../view.js').View} view @param {Question} asked @param {string} n */
function blank(view, asked, n) {
  const answer = view.own?.question === asked.question ? view.own.answer : view.draft?.question === asked.question ? view.draft.answer : null;
  const words = answer?.blanks?.[n];
  return h('span', { class: `blank${words ? ' is-filled' : ''}` }, words || n);
}

/** @param {import('../view.js').View} view @param {Question} asked @param {boolean} over @param {boolean} changeable */
function stateWords(view, asked, over, changeable) {
  const own = view.own?.question === asked.question ? view.own : null;
  if (own?.state === 'accepted') return [tick(), h('span', null, changeable && !over ? 'Received. You can change it until time is up.' : 'Received.')];
  if (own?.state === 'refused') return own.why;
  if (own?.state === 'kept') return own.why === 'question_not_open' || view.room?.paused ? 'Kept on this phone until the clock runs.' : view.link.state === 'open' ? 'Sending…' : 'Kept on this phone, sending.';
  if (over) return 'Time is up.';
  if (view.room?.paused) return 'Answers open again when the clock runs.';
  return '';
}
