// @ts-check
/** The domains of the notes and their topics, to choose from; nothing chosen means everything. */
import { h } from '../dom.js';
import { counted } from '../words.js';

/**
 * @typedef {{id: string, name: string, items: number}} Topic
 * @typedef {{id: string, name: string, topics: Topic[]}} Domain
 * @typedef {{domains: string[], topics: string[]}} Choice
 * @param {object} to
 * @param {Domain[]} to.domains @param {Choice} to.chosen @param {(chosen: Choice) => void} to.change
 * @param {(topic: Topic) => import('../dom.js').Kid} [to.beside] more about a topic
 * @param {(domain: Domain) => import('../dom.js').Kid} [to.over] more about a domain
 */
export function topicPicker({ domains, chosen, change, beside, over }) {
  const flip = (/** @type {'domains' | 'topics'} */ kind, /** @type {string} */ id, /** @type {Domain} */ domain) => {
    const list = chosen[kind].includes(id) ? chosen[kind].filter((other) => other !== id) : [...chosen[kind], id];
    const inside = new Set(domain.topics.map((topic) => topic.id));
    // A whole domain and single topics of it would say the same thing twice.
    if (kind === 'domains') change({ domains: list, topics: chosen.topics.filter((topic) => !inside.has(topic)) });
    else change({ topics: list, domains: chosen.domains.filter((other) => other !== domain.id) });
  };
  return h(
    'ul',
    { class: 'topics' },
    domains.map((domain) => {
      const some = domain.topics.filter((topic) => chosen.topics.includes(topic.id)).length;
      return h(
        'li',
        { class: 'domain', key: domain.id },
        h(
          'label',
          { class: 'check' },
          h('input', {
            type: 'checkbox',
            checked: chosen.domains.includes(domain.id),
            onchange: () => flip('domains', domain.id, domain),
          }),
          h('span', { class: 'words' }, domain.name),
          over?.(domain),
          h('span', { class: 'muted figures' }, String(sum(domain))),
        ),
        h(
          'details',
          null,
          h(
            'summary',
            null,
            some
              ? `${some} of ${counted(domain.topics.length, 'topic')} chosen`
              : counted(domain.topics.length, 'topic'),
          ),
          h(
            'ul',
            null,
            domain.topics.map((topic) =>
              h(
                'li',
                { key: topic.id },
                h(
                  'label',
                  { class: 'check is-topic' },
                  h('input', {
                    type: 'checkbox',
                    checked: chosen.topics.includes(topic.id) || chosen.domains.includes(domain.id),
                    onchange: () => flip('topics', topic.id, domain),
                  }),
                  h('span', { class: 'words' }, topic.name),
                  beside?.(topic),
                  h('span', { class: 'muted figures' }, String(topic.items)),
                ),
              ),
            ),
          ),
        ),
      );
    }),
  );
}

/** @param {Domain} domain */
export const sum = (domain) => domain.topics.reduce((all, topic) => all + topic.items, 0);

/** How many questions a choice has to draw from. @param {Domain[]} domains @param {Choice} chosen */
export function itemsOf(domains, chosen) {
  const all = chosen.domains.length + chosen.topics.length === 0;
  return domains.reduce(
    (count, domain) =>
      count +
      (all || chosen.domains.includes(domain.id)
        ? sum(domain)
        : domain.topics.filter((topic) => chosen.topics.includes(topic.id)).reduce((n, topic) => n + topic.items, 0)),
    0,
  );
}

/** Only what is still there: a bank may have changed since it was remembered. @param {Domain[]} domains @param {Choice | undefined} chosen @returns {Choice} */
export function stillThere(domains, chosen) {
  const ids = new Set(domains.map((domain) => domain.id));
  const topics = new Set(domains.flatMap((domain) => domain.topics.map((topic) => topic.id)));
  return {
    domains: (chosen?.domains ?? []).filter((id) => ids.has(id)),
    topics: (chosen?.topics ?? []).filter((id) => topics.has(id)),
  };
}
