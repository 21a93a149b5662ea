// @ts-check
/** The start sheet: what kind of round, from which topics. Then the room. */
import { createRoom, topics } from '../api.js';
import { h } from '../dom.js';
import { browser } from '../keep.js';
import { itemsOf, stillThere } from '../parts/topics.js';
import { keepHosted, hostedRoom, hostedRooms } from '../seats.js';
import { dressed, show } from '../shell.js';
import { sheet } from './sheet.js';

/**
 * @typedef {object} Wish
 * @property {'hosted' | 'autopilot'} mode @property {import('../parts/topics.js').Choice} chosen @property {number} count
 * @property {string} scoring @property {'easy' | 'mixed' | 'hard'} level @property {number | null} seconds null: each item's own
 * @property {string} title @property {string} teams names, parted by commas @property {boolean} changeable @property {boolean} text
 * @property {boolean} generated names are offered, not typed
 */

/** @type {Wish} */
const first = {
  mode: 'hosted',
  chosen: { domains: [], topics: [] },
  count: 10,
  scoring: 'balanced',
  level: 'mixed',
  seconds: null,
  title: '',
  teams: '',
  changeable: false,
  text: true,
  generated: false,
};

let wish = first;
/** @type {{domains: import('../parts/topics.js').Domain[], problem: string, busy: boolean, needsKey: boolean, key: string}} */
let state = { domains: [], problem: '', busy: false, needsKey: false, key: '' };

/** @param {string} pin of a room that this browser hosts, or '' @param {string | null} mode */
export async function host(pin, mode) {
  await dressed('sheet');
  const running = hostedRoom(pin);
  if (running) return control(running);
  const last = browser.read('wish');
  wish = { ...first, ...last, ...(mode === 'autopilot' || mode === 'hosted' ? { mode } : {}) };
  state.key = browser.read('host-key') ?? '';
  draw(pin ? 'This browser does not host that room. Start a new one here.' : '');
  try {
    state.domains = (await topics()).domains;
    wish = { ...wish, chosen: stillThere(state.domains, wish.chosen) };
    draw(state.problem);
  } catch (fault) {
    draw(/** @type {Error} */ (fault).message);
  }
}

/** @param {string} [problem] */
function draw(problem = '') {
  state.problem = problem;
  show({
    key: 'sheet',
    title: 'New round',
    say: problem,
    body: sheet({
      wish,
      ...state,
      available: itemsOf(state.domains, wish.chosen),
      running: hostedRooms(),
      change,
      create,
      typeKey,
    }),
  });
}

/** @param {Partial<Wish>} part */
function change(part) {
  wish = { ...wish, ...part };
  draw();
}

/** @param {string} key */
function typeKey(key) {
  state.key = key;
  draw();
}

async function create() {
  state.busy = true;
  draw();
  browser.write('wish', wish);
  try {
    const room = await createRoom(asked(), state.key);
    if (state.needsKey) browser.write('host-key', state.key);
    const hosted = { pin: room.pin, token: room.hostToken, joinUrl: room.joinUrl, title: wish.title };
    keepHosted(hosted);
    if (wish.mode === 'autopilot') return location.assign(`/?pin=${room.pin}`);
    await control(hosted);
  } catch (fault) {
    const { code, message } = /** @type {import('../api.js').Refused} */ (fault);
    state.needsKey ||= code === 'forbidden' || code === 'bad_token';
    state.busy = false;
    draw(message);
  }
}

/** The wish in the words of the protocol; what has a default there is left out. */
function asked() {
  const teams = [
    ...new Set(
      wish.teams
        .split(',')
        .map((team) => team.trim())
        .filter(Boolean),
    ),
  ];
  const { chosen, count, level, mode, scoring, seconds, title } = wish;
  return {
    mode,
    ...(title.trim() ? { title: title.trim() } : {}),
    round: {
      ...(chosen.topics.length ? { topics: chosen.topics } : {}),
      ...(chosen.domains.length ? { domains: chosen.domains } : {}),
      count,
      level,
    },
    settings: {
      scoring,
      ...(seconds === null ? {} : { secondsPerQuestion: seconds }),
      ...(teams.length ? { teams } : {}),
      changeableAnswers: wish.changeable,
      textOnPhones: wish.text,
      ...(wish.generated ? { names: 'generated' } : {}),
    },
  };
}

/** @param {import('../seats.js').Hosted} room */
async function control(room) {
  history.replaceState(null, '', `/host?pin=${room.pin}`);
  const { enter } = await import('../session.js');
  await enter({
    role: 'host',
    pin: room.pin,
    token: room.token,
    joinUrl: room.joinUrl,
    refused: (why) => {
      delete document.documentElement.dataset.theme;
      history.replaceState(null, '', '/host');
      host('', null).then(() => draw(why));
    },
  });
}
