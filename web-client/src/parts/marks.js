// @ts-check
/** The marks of the house: the line with stops, the shapes of the options, small signs, and how a PIN is written. */
import { h } from '../dom.js';

/** 4829137 → "482 913 7". @param {string} pin */
export const pinGroups = (pin) => pin.match(/\d{1,3}/g)?.join('\u00a0') ?? pin;

/** Outlines in a 24 × 24 box, in the order of the letters: each option is a letter, a shape and a colour together. */
const SHAPES = [
  'M12 3 22.4 21H1.6Z',
  'M12 1.5 22.5 12 12 22.5 1.5 12Z',
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
  'M3 3h18v18H3Z',
  'm12 1.6 3.1 7 7.6.7-5.8 5 1.8 7.5-6.7-4-6.7 4 1.8-7.5-5.8-5 7.6-.7Z',
  'm12 1.6 10.6 7.7-4 12.4H5.4l-4-12.4Z',
];

/** @param {number} place from 0 */
export const letter = (place) => String.fromCharCode(65 + place);

/** @param {number} place from 0; more options than shapes begin again @returns {import('../dom.js').VNode} */
export const shape = (place) =>
  h(
    'svg',
    { class: 'shape', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    h('path', { d: SHAPES[place % SHAPES.length], fill: 'currentColor' }),
  );

const plain = {
  class: 'icon',
  viewBox: '0 0 24 24',
  'aria-hidden': 'true',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2.5',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};
/** @param {string} d */
const icon = (d) => h('svg', plain, h('path', { d }));

export const tick = () => icon('M4 12.5 9.5 18 20 6.5');
export const up = () => icon('M12 20V5m-7 7 7-7 7 7');
export const down = () => icon('M12 4v15m-7-7 7 7 7-7');
export const grip = () => icon('M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01');
export const pencil = () =>
  h(
    'svg',
    { ...plain, class: 'shape', 'stroke-width': '1.5' },
    h('path', { d: 'M4 20l1-4.5L16 4.5a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.8L8.5 19ZM14 6.5 17.5 10' }),
  );
/** The name of the house: a stop on a line. */
export const emblem = () =>
  h(
    'p',
    { class: 'emblem' },
    h(
      'svg',
      { viewBox: '0 0 44 24', 'aria-hidden': 'true', fill: 'none' },
      h('path', { d: 'M2 12H42', stroke: 'currentColor', 'stroke-width': '4', 'stroke-linecap': 'round' }),
      h('circle', { class: 'emblem-stop', cx: 22, cy: 12, r: 7.5, 'stroke-width': '5' }),
    ),
    'Quizbus',
  );
export const onward = () => icon('M4 12h15m-6-7 7 7-7 7');

/** More stops than this are only a line with the present one on it. */
const STOPS_MOST = 30;
const STOPS_ROOMY = 14;

/** @param {{at: number, of: number, arrived?: boolean}} position `at` from 1, 0 before the first */
export function route({ at, of, arrived = false }) {
  const stops = Math.max(2, of || 5);
  const here = arrived ? stops : at;
  const way = here <= 0 ? 0 : (here - 1) / (stops - 1);
  const words =
    of === 0 ? 'Quizbus' : arrived ? 'The terminus' : at === 0 ? `${of} stops ahead` : `Stop ${at} of ${of}`;
  const dots =
    stops <= STOPS_MOST
      ? Array.from({ length: stops }, (_, place) => place + 1)
      : [...new Set([1, Math.min(Math.max(here, 1), stops), stops])];
  return h(
    'div',
    {
      class: `route${stops > STOPS_ROOMY ? ' is-long' : ''}`,
      role: 'img',
      'aria-label': words,
      vars: { '--way': String(Math.min(1, way)) },
    },
    dots.map((stop) => h('span', { class: `stop ${stateOf(stop, here)}` })),
  );
}

/** @param {number} stop @param {number} at */
function stateOf(stop, at) {
  if (stop === at || (at === 0 && stop === 1)) return 'is-now';
  return stop < at ? 'is-past' : '';
}
