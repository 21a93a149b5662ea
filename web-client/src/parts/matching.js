// @ts-check
/** Match by two taps: one on the left (the next free one is taken already), one on its partner. */
import { h } from '../dom.js';
import { letter, shape } from './marks.js';
import { rich } from './rich.js';
import { colour } from './tiles.js';

/** @typedef {{pairs: Record<string, string>, at?: string}} Matching */

/**
 * @param {object} to
 * @param {import('../protocol.js').Choice[]} to.left @param {import('../protocol.js').Choice[]} to.right
 * @param {Matching} to.draft @param {(draft: Matching) => void} to.change
 */
export function matching({ left, right, draft, change }) {
  const at = draft.at ?? firstFree(left, draft.pairs);
  const holder = (/** @type {string} */ id) => left.findIndex((one) => draft.pairs[one.id] === id);
  const take = (/** @type {string} */ partner) => {
    const to = at ?? left[0].id;
    const pairs = Object.fromEntries(
      Object.entries(draft.pairs).filter(([one, other]) => other !== partner && one !== to),
    );
    pairs[to] = partner;
    change({ pairs });
  };
  return h(
    'div',
    { class: 'matching' },
    h(
      'div',
      { class: 'stack', role: 'group', 'aria-label': 'To be matched' },
      left.map((one, place) =>
        h(
          'button',
          {
            class: `match-left ${colour(place)}`,
            type: 'button',
            key: one.id,
            'aria-pressed': String(at === one.id),
            'data-keys': letter(place).toLowerCase(),
            onclick: () => change({ pairs: draft.pairs, at: one.id }),
          },
          h('span', { class: 'badge' }, shape(place)),
          h(
            'span',
            { class: 'words' },
            rich(one.text),
            h(
              'span',
              { class: 'partner' },
              draft.pairs[one.id]
                ? ['→ ', rich(right.find((other) => other.id === draft.pairs[one.id])?.text ?? '')]
                : at === one.id
                  ? 'now tap its partner'
                  : '',
            ),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: 'stack', role: 'group', 'aria-label': 'Partners' },
      right.map((other, n) => {
        const place = holder(other.id);
        return h(
          'button',
          {
            class: `match-right${place >= 0 ? ` is-taken ${colour(place)}` : ''}`,
            type: 'button',
            key: other.id,
            'data-keys': String(n + 1),
            onclick: () => take(other.id),
          },
          place >= 0
            ? h(
                'span',
                { class: 'badge' },
                shape(place),
                h('span', { class: 'aloud' }, `goes with ${left[place].text}`),
              )
            : h('span', { class: 'badge is-free figures' }, String(n + 1)),
          h('span', { class: 'words' }, rich(other.text)),
        );
      }),
    ),
  );
}

/** @param {import('../protocol.js').Choice[]} left @param {Record<string, string>} pairs */
const firstFree = (left, pairs) => left.find((one) => !pairs[one.id])?.id;
