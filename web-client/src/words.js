// @ts-check
/** Numbers and sentences. */

const THIN_SPACE = '\u2009';

/** 3120 → "3 120" with thin spaces. @param {number} n */
export const grouped = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);

/** @param {number} n */
export const ordinal = (n) => {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
};

/** @param {number} n @param {string} one @param {string} [many] */
export const counted = (n, one, many = `${one}s`) => `${grouped(n)} ${n === 1 ? one : many}`;

/** @param {import('./protocol.js').Source} source "Notes 002, lines 752-754" */
export const sourceLine = ({ doc, lines }) => `Notes ${doc}, ${/^\d+$/.test(lines) ? 'line' : 'lines'} ${lines}`;

/** The receipt in words: how the points came about. @param {import('./protocol.js').Receipt} receipt @param {number} credit @returns {string[]} */
export function receiptLines(receipt, credit) {
  const seconds = (/** @type {number} */ millis) => (millis / 1000).toFixed(1);
  return [
    `${grouped(receipt.base)} for the question`,
    credit < 1 && `× ${Math.round(credit * 100)} % right`,
    `× ${receipt.speed.toFixed(2)} for speed: ${seconds(receipt.elapsedMillis)} s` +
      (receipt.networkMillis > 0 ? `, ${receipt.networkMillis} ms of network given back` : ''),
    receipt.bonus > 0 && `+ ${grouped(receipt.bonus)} for the streak`,
  ].filter((line) => typeof line === 'string');
}

const RANK_MOST = 10;

/** Whether a place is one to be told; a low one is nobody's business, and its owner hears the distance instead. @param {{rank: number, players: number}} place */
export const isTold = ({ rank, players }) => rank <= Math.max(3, Math.min(RANK_MOST, players / 2));

/** @param {{rank: number, players: number, total: number, behind?: {name: string, points: number} | null}} result @returns {string[]} */
export function placeWords({ rank, players, total, behind }) {
  if (!behind) return rank === 1 ? [total > 0 ? 'You lead.' : 'Nobody has points yet.'] : [];
  const gap = behind.points === 0 ? 'level with' : `${counted(behind.points, 'point')} behind`;
  return isTold({ rank, players })
    ? [`You are ${ordinal(rank)}, ${gap} `, behind.name, '.']
    : [`You are ${gap} `, behind.name, '.'];
}
