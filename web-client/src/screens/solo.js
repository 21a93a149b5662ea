// @ts-check
/** Practice alone: choose topics, see how much of each was played, ride. */
import { createRoom, topics } from '../api.js';
import { h } from '../dom.js';
import { browser, tab } from '../keep.js';
import { oneOf } from '../parts/choice.js';
import { onward, route } from '../parts/marks.js';
import { itemsOf, stillThere, topicPicker } from '../parts/topics.js';
import { playedItems } from '../played.js';
import { counted } from '../words.js';
import { dressed, show } from '../shell.js';

/** @typedef {{count: number, level: string, chosen: import('../parts/topics.js').Choice}} Wish */
/** @type {Wish} */
let wish = { count: 10, level: 'mixed', chosen: { domains: [], topics: [] } };
/** @type {{domains: import('../parts/topics.js').Domain[], problem: string, busy: boolean}} */
let state = { domains: [], problem: '', busy: false };

export async function solo() {
  await dressed('sheet');
  const { seatOfTab } = await import('../seats.js');
  const pin = new URLSearchParams(location.search).get('pin') ?? '';
  const seat = seatOfTab(pin);
  if (seat) return ride(pin, { token: seat.token });
  wish = { ...wish, ...browser.read('solo-wish') };
  draw();
  try {
    state.domains = (await topics()).domains;
    wish.chosen = stillThere(state.domains, wish.chosen);
    draw(state.problem);
  } catch (fault) {
    draw(/** @type {Error} */ (fault).message);
  }
}

function draw(problem = '') {
  state.problem = problem;
  const available = itemsOf(state.domains, wish.chosen);
  const played = playedItems();
  show({
    key: 'solo',
    title: 'Practise',
    say: problem,
    body: h(
      'div',
      { class: 'page is-wide' },
      h('header', null, route({ at: 0, of: wish.count })),
      h(
        'main',
        { class: 'screen sheet', key: 'solo' },
        h('h1', { tabindex: -1 }, 'Practise alone'),
        h(
          'form',
          {
            class: 'sheet-form',
            onsubmit: (/** @type {Event} */ event) => {
              event.preventDefault();
              begin();
            },
          },
          h(
            'div',
            { class: 'stack is-loose' },
            oneOf({
              label: 'Stops',
              name: 'count',
              value: wish.count,
              change: (count) => change({ count }),
              options: [
                [5, '5'],
                [10, '10'],
                [20, '20'],
                [40, '40'],
              ],
            }),
            oneOf({
              label: 'Level',
              name: 'level',
              value: wish.level,
              change: (level) => change({ level }),
              options: [
                ['easy', 'Easy'],
                ['mixed', 'Mixed'],
                ['hard', 'Hard'],
              ],
            }),
          ),
          h(
            'fieldset',
            { class: 'stack' },
            h('legend', { class: 'field' }, 'From which notes'),
            h(
              'p',
              { class: 'muted' },
              available ? `${counted(available, 'question')} to draw from.` : 'Fetching the topics…',
            ),
            topicPicker({
              domains: state.domains,
              chosen: wish.chosen,
              change: (chosen) => change({ chosen }),
              beside: (topic) => share(played[topic.id]?.length ?? 0, topic.items),
              over: (domain) =>
                share(
                  domain.topics.reduce((n, topic) => n + (played[topic.id]?.length ?? 0), 0),
                  domain.topics.reduce((n, topic) => n + topic.items, 0),
                ),
            }),
          ),
          h(
            'div',
            { class: 'sheet-go stack' },
            h('p', { class: 'problem', hidden: !problem }, problem),
            h(
              'button',
              { class: 'button is-main', disabled: state.busy },
              state.busy ? 'One moment…' : 'Start',
              onward(),
            ),
          ),
        ),
      ),
      h('footer', { class: 'status' }, h('a', { href: '/' }, 'Front page')),
    ),
  });
}

/** @param {number} done @param {number} of */
const share = (done, of) =>
  done === 0
    ? null
    : h(
        'span',
        { class: 'played', vars: { '--share': String(Math.min(1, done / Math.max(1, of))) } },
        h('span', { class: 'aloud' }, `${done} of ${of} played`),
      );

/** @param {Partial<Wish>} part */
function change(part) {
  wish = { ...wish, ...part };
  draw();
}

async function begin() {
  browser.write('solo-wish', wish);
  state.busy = true;
  draw();
  const { chosen, count, level } = wish;
  await startSolo(
    {
      count,
      level,
      ...(chosen.topics.length ? { topics: chosen.topics } : {}),
      ...(chosen.domains.length ? { domains: chosen.domains } : {}),
    },
    (why) => {
      state.busy = false;
      draw(why);
    },
  );
}

/** @param {any} round of a room to create @param {(why: string) => void} [refused] */
export async function startSolo(
  round,
  refused = (why) =>
    show({
      key: 'solo-refused',
      title: 'Practise',
      say: why,
      body: h(
        'div',
        { class: 'page' },
        h(
          'main',
          { class: 'middle' },
          h('h1', { tabindex: -1 }, why),
          h('a', { class: 'button', href: '/solo' }, 'Practise something else'),
        ),
      ),
    }),
) {
  try {
    const { pin } = await createRoom(
      { mode: 'solo', round, settings: { secondsPerQuestion: 0, readingSeconds: 0, scoring: 'accuracy' } },
      browser.read('host-key') ?? '',
    );
    tab.write('only-topic', round.topics?.length === 1 && !round.domains ? round.topics[0] : null);
    history.replaceState(null, '', `/solo?pin=${pin}`);
    await ride(pin, { name: 'Me' });
  } catch (fault) {
    refused(/** @type {Error} */ (fault).message);
  }
}

/** @param {string} pin @param {{token?: string, name?: string}} as */
async function ride(pin, as) {
  const { enter } = await import('../session.js');
  await enter({
    role: 'player',
    pin,
    ...as,
    refused: () => {
      history.replaceState(null, '', '/solo');
      solo();
    },
  });
}
