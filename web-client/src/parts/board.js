// @ts-check
/** Standings: each row slides once from where it was, while its points count up. */
import { h } from '../dom.js';
import { grouped, placeWords } from '../words.js';

const SLIDE_MILLIS = 380;
const WAIT_MILLIS = 350;
const ROWS_MOST = 10;
const FEW = 5;
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Own place, with the name of the one ahead kept apart from the words around it. @param {import('../protocol.js').Result} result */
export const placed = (result) => placeWords(result).map((part, n) => (n === 1 ? h('bdi', null, part) : part));

/** @param {import('../protocol.js').Row[]} rows @param {import('../protocol.js').Row[]} before @param {string} [me] */
export function standingsRows(rows, before, me) {
  const earlier = [...rows].sort((a, b) => a.rank + a.moved - (b.rank + b.moved));
  return h(
    'ol',
    { class: `standings${rows.length <= FEW ? ' is-few' : ''}` },
    rows.map((row, at) => {
      const was = Math.min(earlier.indexOf(row), ROWS_MOST);
      const had = before.find((other) => other.player === row.player)?.total ?? row.total;
      return h(
        'li',
        {
          class: `standing${row.player === me ? ' is-mine' : ''}`,
          key: row.player,
          mounted: (/** @type {HTMLElement} */ element) => slide(element, was - at),
        },
        h('span', { class: 'rank figures' }, String(row.rank)),
        h(
          'span',
          { class: 'who' },
          h('bdi', null, row.name),
          row.team ? h('span', { class: 'muted team' }, h('bdi', null, row.team)) : null,
        ),
        movement(row.moved),
        h(
          'span',
          { class: 'total figures', mounted: (/** @type {HTMLElement} */ element) => countUp(element, had, row.total) },
          grouped(row.total),
        ),
      );
    }),
  );
}

/** @param {number} moved up is more than 0 */
function movement(moved) {
  if (moved === 0) return h('span', { class: 'moved', 'aria-hidden': 'true' }, '–');
  return h(
    'span',
    { class: `moved ${moved > 0 ? 'is-up' : 'is-down'} figures` },
    h('span', { class: 'aloud' }, moved > 0 ? 'up ' : 'down '),
    h('span', { 'aria-hidden': 'true' }, moved > 0 ? '▲ ' : '▼ '),
    String(Math.abs(moved)),
  );
}

/** @param {import('../protocol.js').TeamRow[]} teams */
export const teamRows = (teams) =>
  h(
    'section',
    { class: 'stack' },
    h('h2', null, 'Teams'),
    h(
      'ol',
      { class: 'standings' },
      [...teams]
        .sort((a, b) => b.total - a.total)
        .map((team) =>
          h(
            'li',
            { class: 'standing is-team', key: team.team },
            h(
              'span',
              { class: 'who' },
              h('bdi', null, team.team),
              h('span', { class: 'muted team' }, `${team.players} aboard`),
            ),
            h('span', { class: 'total figures' }, grouped(Math.round(team.total))),
          ),
        ),
    ),
  );

/** @param {HTMLElement} row @param {number} places */
function slide(row, places) {
  if (places === 0 || calm()) return;
  const height =
    row.offsetHeight + parseFloat(getComputedStyle(/** @type {HTMLElement} */ (row.parentElement)).rowGap || '0');
  row.animate([{ transform: `translateY(${places * height}px)` }, { transform: 'none' }], {
    duration: SLIDE_MILLIS,
    delay: WAIT_MILLIS,
    fill: 'backwards',
    easing: 'ease-out',
  });
}

/** The figure ends as the text it began with; only its way there moves. @param {HTMLElement} element @param {number} from @param {number} to */
export function countUp(element, from, to) {
  if (from === to || calm() || !element.firstChild) return;
  const text = /** @type {Text} */ (element.firstChild);
  const began = performance.now() + WAIT_MILLIS;
  const step = () => {
    const way = Math.min(1, Math.max(0, (performance.now() - began) / SLIDE_MILLIS));
    text.data = grouped(Math.round(from + (to - from) * way));
    if (way < 1 && element.isConnected) requestAnimationFrame(step);
  };
  step();
}
