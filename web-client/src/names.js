// @ts-check
/** Names for those who would rather not type their own. The server knows the same: where a room has no others, it takes only these. */

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
  'Brave',
  'Eager',
  'Fair',
  'Glad',
  'Happy',
  'Kind',
  'Lively',
  'Mellow',
  'Noble',
  'Proud',
  'Ready',
  'Silver',
  'Sturdy',
  'Swift',
  'Tidy',
  'Warm',
];
const ANIMALS = [
  'Otter',
  'Heron',
  'Badger',
  'Lynx',
  'Falcon',
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
  'Beaver',
  'Camel',
  'Crane',
  'Dolphin',
  'Eagle',
  'Fox',
  'Gull',
  'Ibis',
  'Jay',
  'Kiwi',
  'Lark',
  'Moose',
  'Newt',
  'Owl',
  'Raven',
  'Seal',
];

/** So many people, and two words alone are taken too often. */
const CROWD = 100;

/**
 * @param {number} count @param {number} players how many are there already @param {() => number} random
 * @returns {string[]} all different
 */
export function someNames(count, players = 0, random = Math.random) {
  const below = (/** @type {number} */ most) => Math.floor(random() * most);
  const pick = (/** @type {string[]} */ words) => words[below(words.length)];
  /** @type {Set<string>} */
  const names = new Set();
  while (names.size < count)
    names.add(`${pick(MANNERS)} ${pick(ANIMALS)}${players < CROWD ? '' : ` ${2 + below(98)}`}`);
  return [...names];
}
