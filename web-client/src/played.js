// @ts-check
/** Which questions of each topic were met in practice on this browser. */
import { browser } from './keep.js';

/** Item ids by topic. @returns {Record<string, string[]>} */
export const playedItems = () => browser.read('played') ?? {};

/** @param {{item: string, topic?: string}[]} questions @param {string} [only] the topic, where the round had just one */
export function notePlayed(questions, only) {
  const played = playedItems();
  for (const { item, topic = only } of questions) {
    if (topic) played[topic] = [...new Set([...(played[topic] ?? []), item])];
  }
  browser.write('played', played);
}
