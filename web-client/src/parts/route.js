// @ts-check
/** The line with stops: progress, place and emblem in one. */
import { h } from '../dom.js';

/** More stops than this are only a line with the present one on it. */
const STOPS_MOST = 30;
const STOPS_ROOMY = 14;

/** @param {{at: number, of: number, arrived?: boolean}} position `at` from 1, 0 before the first */
export function route({ at, of, arrived = false }) {
  const stops = Math.max(2, of || 5);
  const way = at <= 0 ? 0 : (at - 1) / (stops - 1);
  const words = of === 0 ? 'Quizbus' : arrived ? 'The terminus' : at === 0 ? `${of} stops ahead` : `Stop ${at} of ${of}`;
  const dots = stops <= STOPS_MOST ? Array.from({ length: stops }, (_, place) => place + 1) : [1, Math.min(Math.max(at, 1), stops), stops];
  return h('div', {
    class: `route${stops > STOPS_ROOMY ? ' is-long' : ''}`, role: 'img', 'aria-label': words, vars: { '--way': String(Math.min(1, way)) },
  }, dots.map((stop) => h('span', { class: `stop ${stateOf(stop, at, arrived)}` })));
}

/** @param {number} stop @param {number} at @param {boolean} arrived */
function stateOf(stop, at, arrived) {
  if (stop === at || (at === 0 && stop === 1)) return 'is-now';
  return stop < at || arrived ? 'is-past' : '';
}
