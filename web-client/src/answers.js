// @ts-check
/** An answer is kept from the tap until the server says `accepted`, over reloads and dead spots. */
import { browser } from './keep.js';

/**
 * @typedef {{pin: string, player: string, question: number, answer: any, id: string}} Kept
 * @type {number} more than one can be open only after a crash; old ones fall out
 */
const KEPT_MOST = 4;

/** @returns {Kept[]} */
const all = () => browser.read('answers') ?? [];

/** @param {Kept} one @param {Kept} other */
const samePlace = (one, other) => one.pin === other.pin && one.player === other.player && one.question === other.question;

/** @param {Kept} kept */
export function keepAnswer(kept) {
  browser.write('answers', [kept, ...all().filter((other) => !samePlace(kept, other))].slice(0, KEPT_MOST));
}

/** @param {string} pin @param {string} player @param {number} question @returns {Kept | undefined} */
export const keptAnswer = (pin, player, question) =>
  all().find((kept) => kept.pin === pin && kept.player === player && kept.question === question);

/** @param {string} id the id it was sent with */
export const dropAnswer = (id) => browser.write('answers', all().filter((kept) => kept.id !== id));

/**
 * Equal as the server compares them: `choices` is a set, everything else as JSON values.
 * @param {any} one @param {any} other @returns {boolean}
 */
export function sameAnswer(one, other) {
  if (one === other) return true;
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => {
    if (key !== 'choices') return sameAnswer(one[key], other[key]);
    return sameAnswer([...one.choices].sort(), [...(other.choices ?? [])].sort());
  });
}
