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
const samePlace = (one, other) =>
  one.pin === other.pin && one.player === other.player && one.question === other.question;

/** @param {Kept} kept */
export function keepAnswer(kept) {
  browser.write('answers', [kept, ...all().filter((other) => !samePlace(kept, other))].slice(0, KEPT_MOST));
}

/** @param {string} pin @param {string} player @param {number} question @returns {Kept | undefined} */
export const keptAnswer = (pin, player, question) =>
  all().find((kept) => kept.pin === pin && kept.player === player && kept.question === question);

/** @param {string} id the id it was sent with */
export const dropAnswer = (id) =>
  browser.write(
    'answers',
    all().filter((kept) => kept.id !== id),
  );
