// @ts-check
/** An answer put into words, of whatever kind the question is. */
import { letter } from './marks.js';

/** @param {import('../protocol.js').Choice[] | undefined} choices @param {string} id */
const textOf = (choices, id) =>
  choices?.find((choice) => choice.id === id)?.text ||
  letter(Math.max(0, id.charCodeAt(id.length > 1 ? 1 : 0) - (id.length > 1 ? 49 : 97)));

/** @param {import('../protocol.js').Asked | null} asked @param {import('../protocol.js').Answer | null | undefined} answer @returns {string[]} a line each */
export function answerLines(asked, answer) {
  if (!answer) return [];
  if (answer.choice === 'true' || answer.choice === 'false') return [textTrue(asked, answer.choice)];
  if (answer.choice !== undefined) return [textOf(asked?.options, answer.choice)];
  if (answer.choices) return answer.choices.map((id) => textOf(asked?.options, id));
  if (answer.number !== undefined) return [`${answer.number}${answer.unit ? `\u00a0${answer.unit}` : ''}`];
  if (answer.text !== undefined) return [answer.text];
  if (answer.order) return answer.order.map((id) => textOf(asked?.options, id));
  if (answer.pairs)
    return Object.entries(answer.pairs).map(
      ([left, right]) => `${textOf(asked?.left, left)} → ${textOf(asked?.right, right)}`,
    );
  if (answer.blanks)
    return Object.entries(answer.blanks).map(([n, text]) =>
      Object.keys(answer.blanks ?? {}).length > 1 ? `${n}: ${text}` : text,
    );
  return [];
}

/** @param {import('../protocol.js').Asked | null} asked @param {string} id */
const textTrue = (asked, id) =>
  asked?.options?.find((option) => option.id === id)?.text || (id === 'true' ? 'True' : 'False');

/** Options chosen, for the kinds that have them. @param {import('../protocol.js').Answer | null | undefined} answer @returns {string[]} */
export const chosenOf = (answer) => answer?.choices ?? (answer?.choice ? [answer.choice] : []);

/** Further forms that count. @param {any} correct @returns {string[]} */
export function alsoLines({ also }) {
  if (!also) return [];
  return Array.isArray(also)
    ? also
    : Object.entries(also).map(([n, forms]) => `${n}: ${/** @type {string[]} */ (forms).join(', ')}`);
}

export const isChoice = (/** @type {string | undefined} */ kind) =>
  kind === 'single' || kind === 'multiple' || kind === 'truefalse';
