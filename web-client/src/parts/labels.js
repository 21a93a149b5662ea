// @ts-check
/** Each option is a letter, a shape and a colour together; the place on the screen decides, not the text. */
import { h } from '../dom.js';

/** Outlines in a 24 × 24 box, in the order of the letters. */
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
  h('svg', { class: 'shape', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: SHAPES[place % SHAPES.length], fill: 'currentColor' }));

/** @param {import('../protocol.js').Asked | null} asked @param {string} id an option of it, @returns {number} its place, or by its letter when the question is not known */
export function placeOf(asked, id) {
  const place = asked?.options?.findIndex((option) => option.id === id) ?? -1;
  if (place >= 0) return place;
  if (id === 'true' || id === 'false') return id === 'true' ? 0 : 1;
  return Math.max(0, id.charCodeAt(0) - 97);
}

const plain = { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', fill: 'none', stroke: 'currentColor', 'stroke-width': '2.5', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
/** @param {string} d */
const icon = (d) => h('svg', plain, h('path', { d }));

export const tick = () => icon('M4 12.5 9.5 18 20 6.5');
export const up = () => icon('M12 20V5m-7 7 7-7 7 7');
export const down = () => icon('M12 4v15m-7-7 7 7 7-7');
export const grip = () => icon('M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01');
export const pencil = () => h('svg', { ...plain, class: 'shape', 'stroke-width': '1.5' }, h('path', { d: 'M4 20l1-4.5L16 4.5a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.8L8.5 19ZM14 6.5 17.5 10' }));
export const onward = () => icon('M4 12h15m-6-7 7 7-7 7');
