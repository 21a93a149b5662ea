// @ts-check
/** Plain text with `code` in backticks, **bold** and the {{n}} blanks of a cloze. */
import { h } from '../dom.js';

const MARKS = /(`[^`]+`|\*\*[^*]+\*\*|\{\{\d+\}\})/;

/** @param {string} text @param {(n: string) => import('../dom.js').Kid} [blank] what stands in a blank @returns {import('../dom.js').Kid[]} */
export function rich(text, blank = (n) => h('span', { class: 'blank' }, n)) {
  return text.split(MARKS).map((part) => {
    if (part.length > 2 && part.startsWith('`')) return h('code', null, part.slice(1, -1));
    if (part.startsWith('**') && part.endsWith('**') && part.length > 4) return h('strong', null, part.slice(2, -2));
    if (part.startsWith('{{') && part.endsWith('}}')) return blank(part.slice(2, -2));
    return part;
  });
}

/** @param {import('../protocol.js').Asked} asked */
export const code = ({ code: text }) => (text ? h('pre', { tabindex: 0 }, h('code', null, text)) : null);
