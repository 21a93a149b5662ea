// @ts-check
/** The end of the line for a player: own place, every question once more, and the missed ones to practise. */
import { h } from '../dom.js';
import { answerLines, chosenOf } from '../parts/answer.js';
import { tick } from '../parts/marks.js';
import { podium } from '../parts/podium.js';
import { placed, teamRows } from '../parts/board.js';
import { code, rich } from '../parts/rich.js';
import { explanation, whyNot } from '../parts/told.js';
import { hostedRoom } from '../seats.js';
import { counted, grouped, isTold, ordinal } from '../words.js';

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../protocol.js').Podium} current */
export function terminus(view, act, current) {
  const solo = view.room?.mode === 'solo';
  const missed = (view.review ?? []).filter((one) => one.credit < 1).map((one) => one.item);
  return h(
    'main',
    { class: 'screen', key: 'terminus' },
    solo
      ? h('h1', { tabindex: -1, class: 'huge' }, 'The terminus')
      : h('h1', { tabindex: -1 }, view.ended ? 'This round is over' : 'The terminus'),
    !solo && podium(current),
    view.final && summary(view.final, solo),
    !solo && view.mine && !isTold(view.mine) && h('p', { class: 'lead' }, placed(view.mine)),
    !solo && current.teams?.length ? teamRows(current.teams) : null,
    missed.length > 0 &&
      h(
        'button',
        { class: 'button is-main', onclick: () => practise(missed) },
        `Practise my ${counted(missed.length, 'miss', 'misses')}`,
      ),
    solo && h('a', { class: 'button', href: '/solo' }, 'Another round'),
    view.room?.mode === 'autopilot' && hostedRoom(view.pin) && again(view.pin),
    view.review && review(view, act),
    h(
      'button',
      { class: 'button is-bare', onclick: () => (solo ? location.assign('/') : act.leave()) },
      solo ? 'To the front page' : 'Leave',
    ),
  );
}

/** @param {string} pin */
const again = (pin) =>
  h(
    'section',
    { class: 'card' },
    h('h2', null, 'Once more, with everyone?'),
    h(
      'div',
      { class: 'row' },
      h('button', { class: 'button', onclick: () => once(pin, false) }, 'New questions'),
      h('button', { class: 'button', onclick: () => once(pin, true) }, 'The missed ones'),
    ),
  );

/** @param {string} pin @param {boolean} missed */
const once = async (pin, missed) => (await import('../once-more.js')).onceMore(pin, missed);

/** @param {import('../protocol.js').Final} final @param {boolean} solo */
const summary = (final, solo) =>
  h(
    'div',
    { class: 'card figures-row' },
    !solo && isTold(final) && figure(ordinal(final.rank), 'place'),
    figure(`${final.right} of ${final.of}`, 'right'),
    !solo && figure(grouped(final.total), 'points'),
    figure(String(final.bestStreak), 'best streak'),
  );

/** @param {string} value @param {string} what */
const figure = (value, what) =>
  h('p', null, h('strong', { class: 'figures' }, value), h('span', { class: 'muted' }, what));

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act */
function review(view, act) {
  const one = (/** @type {import('../protocol.js').Reviewed} */ asked) => {
    const open = view.panel === `review-${asked.question}`;
    return h(
      'li',
      { class: `card reviewed${asked.credit >= 1 ? ' is-good' : ''}`, key: asked.question },
      h(
        'button',
        {
          class: 'review-head',
          'aria-expanded': String(open),
          onclick: () => act.open(open ? null : `review-${asked.question}`),
        },
        h('span', { class: 'place figures' }, String(asked.question)),
        h('span', { class: 'words' }, rich(asked.stem)),
        asked.credit >= 1
          ? h('span', { class: 'good' }, tick(), h('span', { class: 'aloud' }, 'right'))
          : h(
              'span',
              { class: 'muted' },
              asked.credit > 0 ? `${Math.round(asked.credit * 100)} %` : asked.yours ? 'missed' : '–',
            ),
      ),
      open &&
        h(
          'div',
          { class: 'stack' },
          code(asked),
          lines('The answer', asked, asked.correct),
          asked.credit < 1 && asked.yours && lines('Yours', asked, asked.yours),
          whyNot(asked.why, chosenOf(asked.yours), chosenOf(asked.correct)),
          explanation(asked),
        ),
    );
  };
  return h(
    'section',
    { class: 'stack' },
    h('h2', null, 'All stops once more'),
    h('ol', { class: 'stack' }, (view.review ?? []).map(one)),
  );
}

/** @param {string} label @param {import('../protocol.js').Reviewed} asked @param {any} answer */
const lines = (label, asked, answer) =>
  h(
    'div',
    null,
    h('p', { class: 'muted' }, label),
    h(
      'ul',
      { class: 'lines' },
      answerLines(asked, answer).map((line) => h('li', null, rich(line))),
    ),
  );

/** @param {string[]} items */
async function practise(items) {
  const { startSolo } = await import('./solo.js');
  startSolo({ items });
}
