// @ts-check
/** After the close: how it went, how the points came about, and what to take along. */
import { h } from '../dom.js';
import { alsoLines, answerLines, chosenOf, isChoice } from '../parts/answer.js';
import { countUp, placed } from '../parts/board.js';
import { onward, tick } from '../parts/marks.js';
import { code, rich } from '../parts/rich.js';
import { bars } from '../parts/tiles.js';
import { explanation, whyNot } from '../parts/told.js';
import { counted, grouped, receiptLines } from '../words.js';

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../protocol.js').Reveal} reveal */
export function result(view, act, reveal) {
  const mine = view.mine?.question === reveal.question ? view.mine : null;
  const asked = view.asked?.question === reveal.question ? view.asked : null;
  const own = view.own?.question === reveal.question && view.own.state !== 'refused' ? view.own.answer : null;
  const solo = view.room?.mode === 'solo';
  return h(
    'main',
    { class: 'screen', key: `reveal-${reveal.question}` },
    verdict(view, act, reveal, mine),
    key(asked, reveal, mine?.right ? null : own, own, solo),
    explanation(reveal),
    solo &&
      h(
        'div',
        { class: 'onward' },
        h(
          'button',
          { class: 'button is-main', 'data-keys': 'Space Enter ArrowRight PageDown', onclick: () => act.next() },
          reveal.question === view.room?.of ? 'To the terminus' : 'Next stop',
          onward(),
        ),
      ),
  );
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../protocol.js').Reveal} reveal @param {import('../protocol.js').Result | null} mine */
function verdict(view, act, reveal, mine) {
  if (reveal.skipped)
    return h(
      'div',
      { class: 'card' },
      h('h1', { tabindex: -1 }, 'Skipped'),
      h('p', null, 'This question counts for nobody; your streak stays.'),
    );
  if (!mine) return h('div', { class: 'card' }, h('h1', { tabindex: -1 }, 'The answer'));
  const [words, tone] = judged(mine);
  return h(
    'div',
    { class: `card verdict ${tone}` },
    h('h1', { tabindex: -1 }, mine.right && tick(), words),
    mine.receipt &&
      mine.points > 0 &&
      view.room?.mode !== 'solo' &&
      h(
        'button',
        {
          class: 'points',
          'aria-expanded': String(view.panel === 'receipt'),
          onclick: () => act.open(view.panel === 'receipt' ? null : 'receipt'),
        },
        h(
          'span',
          { class: 'figures' },
          '+\u2009',
          h(
            'span',
            { mounted: (/** @type {HTMLElement} */ element) => countUp(element, 0, mine.points) },
            grouped(mine.points),
          ),
        ),
        h('span', { class: 'how' }, view.panel === 'receipt' ? 'hide' : 'how so?'),
      ),
    view.panel === 'receipt' &&
      mine.receipt &&
      h(
        'ul',
        { class: 'receipt muted' },
        receiptLines(mine.receipt, mine.credit).map((line) => h('li', null, line)),
      ),
    mine.streak > 1 && h('p', { class: 'muted' }, `${counted(mine.streak, 'right answer')} in a row.`),
    view.room?.mode !== 'solo' && mine.players > 1 && h('p', null, placed(mine)),
  );
}

/** @param {import('../protocol.js').Result} mine @returns {[string, string]} */
function judged(mine) {
  if (mine.right) return ['Right', 'is-good'];
  if (!mine.receipt) return ['No answer this time', ''];
  if (mine.credit > 0) return [`${Math.round(mine.credit * 100)} % right`, 'is-near'];
  return ['Not quite', 'is-near'];
}

/**
 * The question once more with its key.
 * @param {import('../protocol.js').Question | null} asked @param {import('../protocol.js').Reveal} reveal
 * @param {any} wrong own answer where it was not the right one @param {any} own @param {boolean} solo
 */
function key(asked, reveal, wrong, own, solo) {
  const right = chosenOf(reveal.correct);
  const also = alsoLines(reveal.correct);
  const why = whyNot(reveal.why, chosenOf(own), right);
  const options = asked?.options ?? Object.keys(reveal.counts).map((id) => ({ id, text: '' }));
  return h(
    'section',
    { class: 'stack', 'aria-label': 'The answer' },
    asked && h('p', { class: 'asked' }, rich(asked.stem)),
    asked && code(asked),
    isChoice(asked?.kind) || right.length > 0
      ? bars({ options, right, mine: chosenOf(own), counts: solo ? {} : reveal.counts })
      : h(
          'div',
          { class: 'card is-good' },
          h(
            'ol',
            { class: `lines${asked?.kind === 'order' ? ' is-numbered' : ''}` },
            answerLines(asked, reveal.correct).map((line) => h('li', null, rich(line))),
          ),
          also.length > 0 && h('p', { class: 'muted' }, 'Also counts: ', also.join(', ')),
          wrong && h('p', { class: 'muted' }, 'Your answer: ', answerLines(asked, wrong).join(' · ')),
        ),
    why,
  );
}
