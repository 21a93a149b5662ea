// @ts-check
/** A question on a player's own screen: read, answer, know that it arrived. */
import { h } from '../dom.js';
import { answerLines, chosenOf, isChoice } from '../parts/answer.js';
import { clockBar, countDown } from '../parts/clock.js';
import { builder } from '../parts/builder.js';
import { tick } from '../parts/marks.js';
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
  return h(
    'main',
    {
      class: `screen asking is-${asked.kind}${isChoice(asked.kind) || !open ? ' is-tall' : ''}`,
      key: `question-${asked.question}`,
    },
    clockBar(asked, view.room?.paused ?? null),
    h(
      'h1',
      { tabindex: -1, class: 'stem' },
      text
        ? rich(asked.stem, (n) => blank(view, asked, n))
        : `Question ${asked.question}: it stands on the big screen.`,
    ),
    text && code(asked),
    open
      ? answering(view, act, asked, over, text)
      : h('div', { class: 'soon' }, h('p', { class: 'muted' }, 'Answers open in'), countDown(asked.opensAt)),
  );
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {Question} asked @param {boolean} over @param {boolean} text */
function answering(view, act, asked, over, text) {
  const own = view.own?.question === asked.question && view.own.state !== 'refused' ? view.own : null;
  const changeable = Boolean(view.room?.settings.changeableAnswers);
  const paused = Boolean(view.room?.paused);
  const locked = over || paused || (own !== null && !changeable);
  const state = h(
    'p',
    { class: `answer-state${own?.state === 'accepted' ? ' is-received' : ''}` },
    stateWords(view, asked, over, changeable),
  );
  if (asked.kind === 'multiple' && own && view.panel !== 'change') {
    return [
      tiles({ options: asked.options ?? [], text, chosen: chosenOf(own.answer), locked: true, press: () => {} }),
      state,
      changeable && !over && change(view, act, own),
    ];
  }
  if (isChoice(asked.kind) && asked.kind !== 'multiple') {
    const press = (/** @type {string} */ id) => act.answer({ choice: id });
    return [tiles({ options: asked.options ?? [], text, chosen: chosenOf(own?.answer), locked, press }), state];
  }
  if (own && view.panel !== 'change')
    return [sent(asked, own.answer), state, changeable && !over && change(view, act, own)];
  return [typed(view, act, asked, locked, text), state];
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../view.js').OwnAnswer} own */
const change = (view, act, own) =>
  h(
    'button',
    {
      class: 'button',
      disabled: Boolean(view.room?.paused),
      onclick: () => {
        act.draft(draftOf(own.answer));
        act.open('change');
      },
    },
    'Change my answer',
  );

/** @param {any} answer as sent @returns {any} as it is edited */
const draftOf = (answer) =>
  answer.number === undefined ? answer : { typed: String(answer.number), unit: answer.unit };

/** @param {Question} asked @param {any} answer */
const sent = (asked, answer) =>
  h(
    'div',
    { class: 'card sent' },
    h('p', { class: 'muted' }, 'Your answer'),
    h(
      asked.kind === 'order' ? 'ol' : 'ul',
      { class: 'lines' },
      answerLines(asked, answer).map((line) => h('li', null, rich(line))),
    ),
  );

/** The kinds that are put together first and sent with a button. @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {Question} asked @param {boolean} locked @param {boolean} text */
function typed(view, act, asked, locked, text) {
  const draft = view.draft?.question === asked.question ? view.draft.answer : null;
  const { input, answer, label } = builder(asked, draft, act.draft, locked, text);
  return h(
    'form',
    {
      class: 'typed',
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        if (!answer || locked) return;
        act.open(null);
        act.answer(answer);
      },
    },
    h('fieldset', { disabled: locked }, h('legend', { class: 'aloud' }, 'Your answer'), input),
    h('button', { class: 'button is-main', disabled: locked || !answer }, label),
  );
}

/** @param {import('../view.js').View} view @param {Question} asked @param {string} n */
function blank(view, asked, n) {
  const answer =
    view.own?.question === asked.question
      ? view.own.answer
      : view.draft?.question === asked.question
        ? view.draft.answer
        : null;
  const words = answer?.blanks?.[n];
  return h('span', { class: `blank${words ? ' is-filled' : ''}` }, words || n);
}

/** @param {import('../view.js').View} view @param {Question} asked @param {boolean} over @param {boolean} changeable */
function stateWords(view, asked, over, changeable) {
  const own = view.own?.question === asked.question ? view.own : null;
  if (own?.state === 'accepted')
    return [
      tick(),
      h('span', null, changeable && !over ? 'Received. You can change it until time is up.' : 'Received.'),
    ];
  if (own?.state === 'refused') return own.why;
  if (own?.state === 'kept')
    return own.why === 'question_not_open' || view.room?.paused
      ? 'Kept on this phone until the clock runs.'
      : view.link.state === 'open'
        ? 'Sending…'
        : 'Kept on this phone, sending.';
  if (over) return 'Time is up.';
  if (view.room?.paused) return 'Answers open again when the clock runs.';
  return '';
}
