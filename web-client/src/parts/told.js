// @ts-check
/** What the reveal tells beside the key: why, what the notes say, and where. */
import { h } from '../dom.js';
import { sourceLine } from '../words.js';
import { rich } from './rich.js';

/** @param {Pick<import('../protocol.js').Told, 'explanation' | 'correction' | 'source'>} told */
export const explanation = ({ explanation: text, correction, source }) =>
  h(
    'section',
    { class: 'card told', 'aria-label': 'Explanation' },
    h('p', null, rich(text)),
    correction &&
      h(
        'div',
        { class: 'correction' },
        h('p', null, h('strong', null, 'The notes say: '), rich(correction.noteSays)),
        h('p', null, h('strong', null, correction.kind === 'outdated' ? 'Now: ' : 'Rather: '), rich(correction.now)),
      ),
    source.length > 0 && h('p', { class: 'muted source' }, source.map(sourceLine).join(' · ')),
  );

/** Why the own choice was not it. @param {Record<string, string>} why @param {string[]} chosen @param {string[]} right */
export function whyNot(why, chosen, right) {
  const wrong = chosen.filter((id) => !right.includes(id) && why[id]);
  if (wrong.length === 0) return null;
  return h(
    'div',
    { class: 'why' },
    wrong.map((id) => h('p', { key: id }, h('strong', null, 'Your choice: '), rich(why[id]))),
  );
}
