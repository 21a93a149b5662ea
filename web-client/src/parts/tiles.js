// @ts-check
/** The options as tiles: shape, letter and colour together. */
import { h } from '../dom.js';
import { letter, shape, tick } from './marks.js';
import { rich } from './rich.js';

const COLOURS = 6;
const MANY = 4;

/** @param {number} place */
export const colour = (place) => `colour-${(place % COLOURS) + 1}`;

/**
 * Tiles to press. @param {object} to
 * @param {import('../protocol.js').Choice[]} to.options
 * @param {boolean} to.text whether the words stand here too or on the big screen alone
 * @param {string[]} to.chosen @param {boolean} to.locked @param {(id: string) => void} to.press
 */
export function tiles({ options, text, chosen, locked, press }) {
  return h(
    'div',
    {
      class: `tiles${text ? '' : ' is-bare'}${chosen.length ? ' is-chosen' : ''}`,
      role: 'group',
      'aria-label': 'Answers',
    },
    options.map((option, place) =>
      h(
        'button',
        {
          class: `tile ${colour(place)}`,
          type: 'button',
          key: option.id,
          'data-keys': `${place + 1} ${letter(place).toLowerCase()}`,
          'aria-pressed': String(chosen.includes(option.id)),
          'aria-label': text ? null : `Answer ${letter(place)}`,
          disabled: locked,
          onclick: () => press(option.id),
        },
        shape(place),
        text && h('span', { class: 'words' }, rich(option.text)),
        h('span', { class: 'letter' }, letter(place)),
        chosen.includes(option.id) && tick(),
      ),
    ),
  );
}

/** Tiles to look at, on the big screen. @param {import('../protocol.js').Choice[]} options */
export const shownTiles = (options) =>
  h(
    'ul',
    { class: `tiles${options.length > MANY ? ' is-many' : ''}` },
    options.map((option, place) =>
      h(
        'li',
        { class: `tile ${colour(place)}`, key: option.id },
        shape(place),
        h('span', { class: 'words' }, rich(option.text)),
        h('span', { class: 'letter' }, letter(place)),
      ),
    ),
  );

/**
 * After the reveal the right one stays, the others fade to outlines filled as far as they were chosen.
 * @param {object} to
 * @param {import('../protocol.js').Choice[]} to.options @param {string[]} to.right @param {string[]} to.mine @param {Record<string, number>} to.counts
 */
export function bars({ options, right, mine, counts }) {
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return h(
    'ul',
    { class: `bars${options.length > MANY ? ' is-many' : ''}` },
    options.map((option, place) => {
      const n = counts[option.id] ?? 0;
      const isRight = right.includes(option.id);
      return h(
        'li',
        {
          class: `bar-row ${colour(place)}${isRight ? ' is-right' : ''}`,
          key: option.id,
          vars: { '--share': String(all ? n / all : 0) },
        },
        shape(place),
        h(
          'span',
          { class: 'words' },
          rich(option.text || `Answer ${letter(place)}`),
          mine.includes(option.id) && h('span', { class: 'yours' }, 'your answer'),
        ),
        isRight && h('span', { class: 'mark' }, tick(), h('span', { class: 'aloud' }, 'right')),
        all > 0 && h('span', { class: 'figures count' }, String(n)),
        h('span', { class: 'letter', 'aria-hidden': 'true' }, letter(place)),
      );
    }),
  );
}
