// @ts-check
/** The one moment of joy: the line climbs past the third and the second to the first, and has arrived. */
import { h } from '../dom.js';
import { counted } from '../words.js';

/** Two climbs at 45 degrees in a 1000 × 400 picture; the stops of it are placed in the stylesheet. */
const WAY = 'M-40 330H90L120 300H330L430 200H640L740 100H860';
/** The sun rises over it, above the name. */
const RAYS = 9;
const RAYS_DEGREES = 160;

/** @param {import('../protocol.js').Podium} current */
export function podium({ top }) {
  return h(
    'div',
    { class: 'podium' },
    h(
      'svg',
      { viewBox: '0 0 1000 400', 'aria-hidden': 'true', class: 'podium-line' },
      h('path', { class: 'podium-way', d: WAY, pathLength: 1 }),
      h(
        'g',
        { class: 'rays' },
        Array.from({ length: RAYS }, (_, n) =>
          h('path', {
            d: 'M0 -52V-74',
            transform: `translate(860 100) rotate(${(n / (RAYS - 1) - 0.5) * RAYS_DEGREES})`,
          }),
        ),
      ),
    ),
    h(
      'ol',
      { class: 'podium-places' },
      top
        .slice(0, 3)
        .map((row, at) =>
          h(
            'li',
            { class: `podium-place is-${at + 1}`, key: row.player },
            h('span', { class: 'station figures' }, String(row.rank)),
            h(
              'span',
              { class: 'podium-who' },
              h('bdi', { class: 'name' }, row.name),
              row.team ? h('span', { class: 'muted' }, h('bdi', null, row.team)) : null,
              h('span', { class: 'muted figures' }, counted(row.total, 'point')),
            ),
          ),
        ),
    ),
  );
}
