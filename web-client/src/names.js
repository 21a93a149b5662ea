// @ts-check
/** Names for those who would rather not type their own. */

const MANNERS = [
  'Brisk',
  'Calm',
  'Bright',
  'Quick',
  'Gentle',
  'Bold',
  'Merry',
  'Clever',
  'Sunny',
  'Quiet',
  'Lucky',
  'Nimble',
  'Witty',
  'Keen',
  'Jolly',
  'Steady',
];
const ANIMALS = [
  'Otter',
  'Heron',
  'Badger',
  'Lynx',
  'Swift',
  'Panda',
  'Robin',
  'Hare',
  'Gecko',
  'Finch',
  'Koala',
  'Marten',
  'Puffin',
  'Tapir',
  'Wren',
  'Bison',
];

/** @param {number} count @param {() => number} random @returns {string[]} all different */
export function someNames(count, random = Math.random) {
  const pick = (/** @type {string[]} */ words) => words[Math.floor(random() * words.length)];
  /** @type {Set<string>} */
  const names = new Set();
  while (names.size < count) names.add(`${pick(MANNERS)} ${pick(ANIMALS)}`);
  return [...names];
}
