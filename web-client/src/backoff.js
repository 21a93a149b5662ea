// @ts-check
/** When to try a lost connection again, and what each close code asks for. */

const FIRST_MILLIS = 3000;
const MOST_MILLIS = 20000;
/** The server counts frames by the second; two give it room to forget. */
const TOO_FAST_MILLIS = 2000;
/** A server that said it is going has another one at hand, or comes back itself; a slow start takes half a minute. */
const SOON_MILLIS = 1500;
const SOON_TRIES = 25;

/**
 * The wait before a try: up to 3 s for the first, so that a whole class does not come back in one instant,
 * then half again as long each time, up to 20 s.
 * @param {number} tries failed tries so far @param {() => number} random 0…1 @returns {number} milliseconds
 */
export function waitMillis(tries, random = Math.random) {
  const most = Math.min(MOST_MILLIS, FIRST_MILLIS * 1.5 ** tries);
  return Math.round(most * share(tries, random));
}

/** All of the span for the first try, the later half of it for others. @param {number} tries @param {() => number} random */
const share = (tries, random) => (tries === 0 ? random() : 0.5 + random() / 2);

/**
 * @typedef {'retry' | 'soon' | 'wait' | 'forget' | 'kicked' | 'lost-room' | 'elsewhere' | 'bye' | 'stop'} AfterClose
 * @param {number} code @returns {AfterClose}
 */
export function afterClose(code) {
  switch (code) {
    case 1000:
      return 'bye';
    case 1001:
      return 'soon';
    case 1007:
    case 1008:
    case 1009:
      return 'stop';
    case 4401:
      return 'forget';
    case 4403:
      return 'kicked';
    case 4404:
      return 'lost-room';
    case 4409:
      return 'elsewhere';
    case 4429:
      return 'wait';
    default:
      return 'retry';
  }
}

/** @param {AfterClose} what @param {number} tries @param {() => number} random @returns {number} milliseconds */
export function pauseBefore(what, tries, random = Math.random) {
  if (what === 'soon' && tries < SOON_TRIES) return Math.round(SOON_MILLIS * share(tries, random));
  const failed = what === 'soon' ? tries - SOON_TRIES : tries;
  return waitMillis(failed, random) + (what === 'wait' ? TOO_FAST_MILLIS : 0);
}
