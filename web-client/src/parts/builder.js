// @ts-check
/** Answers that are put together before they are sent: how far they are, and what the button then says. */
import { h } from '../dom.js';
import { clozeFields, numberField, numberOf, textField } from './fields.js';
import { matching } from './matching.js';
import { ordering } from './ordering.js';
import { tiles } from './tiles.js';

/**
 * What is shown, what would be sent (null: not whole yet), and what the button says.
 * @typedef {{input: import('../dom.js').Kid, answer: any, label: string}} Built
 * @param {import('../protocol.js').Question} asked @param {any} draft @param {(draft: any) => void} change
 * @param {boolean} locked @param {boolean} text whether words stand here too
 * @returns {Built}
 */
export function builder(asked, draft, change, locked, text) {
  switch (asked.kind) {
    case 'multiple':
      return multiple(asked, draft?.choices ?? [], change, locked, text);
    case 'numeric':
      return numeric(asked.units ?? [], draft ?? { typed: '' }, change);
    case 'text':
      return typedText(draft?.text ?? '', change);
    case 'order':
      return order(asked.options ?? [], draft?.order, change, text);
    case 'match':
      return match(asked, draft ?? { pairs: {} }, change);
    default:
      return cloze(asked.blanks ?? {}, draft?.blanks ?? {}, change);
  }
}

/** @param {import('../protocol.js').Question} asked @param {string[]} chosen @param {(draft: any) => void} change @param {boolean} locked @param {boolean} text @returns {Built} */
function multiple({ options = [], choose = 1 }, chosen, change, locked, text) {
  const press = (/** @type {string} */ id) => {
    if (chosen.includes(id)) change({ choices: chosen.filter((other) => other !== id) });
    else if (chosen.length < choose) change({ choices: [...chosen, id] });
  };
  return {
    input: tiles({ options, text, chosen, locked, press }),
    answer: chosen.length ? { choices: chosen } : null,
    label: chosen.length ? `Send ${chosen.length} of ${choose}` : `Choose ${choose}`,
  };
}

/** @param {string[]} units @param {{typed: string, unit?: string}} draft @param {(draft: any) => void} change @returns {Built} */
function numeric(units, draft, change) {
  const number = numberOf(draft.typed);
  const unit = draft.unit ?? units[0];
  return {
    input: numberField({ units, draft, change }),
    answer: number === null ? null : { number, ...(unit ? { unit } : {}) },
    label: 'Send',
  };
}

/** @param {string} draft @param {(draft: any) => void} change @returns {Built} */
const typedText = (draft, change) => ({
  input: textField({ draft, change: (text) => change({ text }) }),
  answer: draft.trim() ? { text: draft.trim() } : null,
  label: 'Send',
});

/** @param {import('../protocol.js').Choice[]} options @param {string[] | undefined} draft @param {(draft: any) => void} change @param {boolean} text @returns {Built} */
function order(options, draft, change, text) {
  const now = draft ?? options.map((option) => option.id);
  return {
    input: ordering({ options, text, order: now, change: (next) => change({ order: next }) }),
    answer: { order: now },
    label: 'Send this order',
  };
}

/** @param {import('../protocol.js').Question} asked @param {import('./matching.js').Matching} draft @param {(draft: any) => void} change @returns {Built} */
function match({ left = [], right = [] }, draft, change) {
  const done = Object.keys(draft.pairs).length;
  return {
    input: matching({ left, right, draft, change }),
    answer: done === left.length ? { pairs: draft.pairs } : null,
    label: done === left.length ? 'Send' : `${done} of ${left.length} matched`,
  };
}

/** @param {import('../protocol.js').Blanks} blanks @param {Record<string, string>} draft @param {(draft: any) => void} change @returns {Built} */
function cloze(blanks, draft, change) {
  const whole = Object.keys(blanks).every((n) => draft[n]?.trim());
  return {
    input: clozeFields({ blanks, draft, change: (next) => change({ blanks: next }) }),
    answer: whole ? { blanks: draft } : null,
    label: whole ? 'Send' : 'Fill every blank',
  };
}
