// @ts-check
/** Put in order: by the up and down buttons of each row, or by dragging its grip. */
import { h } from '../dom.js';
import { down, grip, letter, shape, up } from './marks.js';
import { colour } from './tiles.js';
import { rich } from './rich.js';

/**
 * @param {object} to
 * @param {import('../protocol.js').Choice[]} to.options @param {boolean} to.text
 * @param {string[]} to.order ids as they stand now @param {(order: string[]) => void} to.change
 */
export function ordering({ options, text, order, change }) {
  const move = (/** @type {number} */ from, /** @type {number} */ to) => {
    if (to < 0 || to >= order.length || from === to) return;
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    change(next);
  };
  return h(
    'ol',
    { class: 'ordering' },
    order.map((id, at) => {
      const place = options.findIndex((option) => option.id === id);
      const words = options[place]?.text ?? id;
      const step = (
        /** @type {number} */ by,
        /** @type {string} */ label,
        /** @type {import('../dom.js').VNode} */ icon,
      ) =>
        h(
          'button',
          {
            class: 'nudge',
            type: 'button',
            'aria-label': `${label}: ${text ? words : letter(place)}`,
            'aria-disabled': String(at + by < 0 || at + by >= order.length),
            onclick: () => move(at, at + by),
          },
          icon,
        );
      return h(
        'li',
        { class: `order-row ${colour(place)}`, key: id },
        h(
          'span',
          {
            class: 'grip',
            'aria-hidden': 'true',
            onpointerdown: (/** @type {PointerEvent} */ event) => drag(event, order, id, change),
          },
          grip(),
        ),
        h('span', { class: 'place figures' }, String(at + 1)),
        h('span', { class: 'badge' }, shape(place)),
        h('span', { class: 'words' }, text ? rich(words) : letter(place)),
        step(-1, 'Up', up()),
        step(1, 'Down', down()),
      );
    }),
  );
}

/** Rows change places as the finger passes their middles. @param {PointerEvent} event @param {string[]} order @param {string} id @param {(order: string[]) => void} change */
function drag(event, order, id, change) {
  event.preventDefault();
  const row = /** @type {HTMLElement} */ (event.currentTarget).closest('li');
  const list = row?.parentElement;
  if (!row || !list) return;
  let now = order;
  const stop = new AbortController();
  row.classList.add('is-held');
  addEventListener(
    'pointermove',
    (move) => {
      const rows = [...list.children].filter((other) => other !== row);
      const to = rows.filter((other) => {
        const box = other.getBoundingClientRect();
        return box.top + box.height / 2 < move.clientY;
      }).length;
      if (now.indexOf(id) === to) return;
      now = now.filter((other) => other !== id);
      now.splice(to, 0, id);
      change(now);
    },
    { signal: stop.signal },
  );
  const drop = () => {
    row.classList.remove('is-held');
    stop.abort();
  };
  addEventListener('pointerup', drop, { signal: stop.signal });
  addEventListener('pointercancel', drop, { signal: stop.signal });
}
