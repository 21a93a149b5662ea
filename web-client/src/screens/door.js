// @ts-check
/** From the front page to a seat: the PIN, whose seat, the name, the team. */
import { h } from '../dom.js';
import { emblem, pinGroups, route, shape } from '../parts/marks.js';
import { dressed, show } from '../shell.js';

/**
 * @typedef {object} Door
 * @property {'looking' | 'pin' | 'seat' | 'name'} step
 * @property {string} pin
 * @property {string} problem
 * @property {any} room the answer of GET /api/rooms/{pin}
 * @property {import('../seats.js').Seat[]} seats kept in this browser
 * @property {string} name
 * @property {string[]} names
 * @property {string} team
 * @property {boolean} busy
 */

/** @type {Door} */
let state = { step: 'pin', pin: '', problem: '', room: null, seats: [], name: '', names: [], team: '', busy: false };

/** The screens behind the PIN, fetched with the answer about the room. @type {typeof import('./name.js') | null} */
let behind = null;

/** What to be called, for those who would rather not type: the names come with the answer about the room. */
let names = () => /** @type {string[]} */ ([]);

/** @param {string} pin from the join link, or '' */
export async function door(pin) {
  set({ step: pin ? 'looking' : 'pin' });
  if (pin) await lookUp(pin);
}

/** @param {Partial<Door>} change */
function set(change) {
  state = { ...state, ...change };
  show({ key: `door-${state.step}`, title: state.step === 'pin' ? '' : 'Get on', say: state.problem, body: screen() });
}

function screen() {
  const act = { set, sit, someoneNew, otherNames, join, backToPin };
  switch (state.step) {
    case 'looking':
      return lookingScreen();
    case 'pin':
      return pinScreen();
    case 'seat':
      return behind?.seatScreen(state, act);
    case 'name':
      return behind?.nameScreen(state, act);
  }
}

/** With a join link nobody has to see the PIN form first. */
const lookingScreen = () =>
  h(
    'div',
    { class: 'page' },
    h('header', null, route({ at: 0, of: 0 })),
    h('main', { class: 'middle', key: 'looking' }, emblem(), h('h1', { tabindex: -1 }, 'Finding the line…')),
  );

function pinScreen() {
  return h(
    'div',
    { class: 'page is-wide' },
    h('header', null, route({ at: 0, of: 0 })),
    h(
      'main',
      { class: 'screen door', key: 'pin' },
      h('div', { class: 'hello' }, emblem(), h('h1', { tabindex: -1 }, 'Where to?')),
      h(
        'form',
        {
          class: 'stack gate-form',
          onsubmit: (/** @type {Event} */ event) => {
            event.preventDefault();
            lookUp(state.pin);
          },
        },
        h(
          'label',
          { class: 'field' },
          h('span', null, 'PIN of the room'),
          h('input', {
            class: 'input pin-input',
            inputmode: 'numeric',
            autocomplete: 'off',
            maxlength: 11,
            placeholder: '000\u00a0000',
            value: pinGroups(state.pin),
            'aria-describedby': state.problem ? 'problem' : null,
            'aria-invalid': state.problem ? 'true' : null,
            'data-focus': matchMedia('(pointer: fine)').matches,
            oninput: (/** @type {any} */ event) => {
              warm();
              set({ pin: event.target.value.replace(/\D/g, '').slice(0, 9), problem: '' });
            },
          }),
        ),
        h('p', { class: 'problem', id: 'problem', hidden: !state.problem }, state.problem),
        h('button', { class: 'button is-main', disabled: state.busy }, state.busy ? 'Looking…' : 'Join'),
      ),
      h(
        'nav',
        { class: 'ways', 'aria-label': 'Other ways to play' },
        h('p', { class: 'muted' }, 'or take another line'),
        way('/solo', 2, 3, 'Practise alone', 'At your own pace, with explanations'),
        way('/host?mode=autopilot', 0, 1, 'Play together, no host', 'The round drives itself'),
        way('/host', 3, 4, 'Host for a class', 'You turn the pages on a big screen'),
      ),
    ),
    h(
      'footer',
      { class: 'status' },
      h('span', { class: `link${navigator.onLine ? '' : ' is-off'}` }, navigator.onLine ? 'Online' : 'No network'),
    ),
  );
}

/** @param {string} href @param {number} form @param {number} colour @param {string} name @param {string} what */
const way = (href, form, colour, name, what) =>
  h(
    'a',
    { class: `way colour-${colour}`, href },
    shape(form),
    h('span', null, h('strong', null, name), h('span', { class: 'muted' }, what)),
  );

/** @param {string} pin */
async function lookUp(pin) {
  if (!/^\d{6,9}$/.test(pin))
    return set({
      step: 'pin',
      pin,
      problem: pin ? 'A PIN has six to nine digits. It stands on the big screen.' : 'Type the PIN from the big screen.',
    });
  set({ pin, busy: true, problem: '' });
  warm();
  const [{ roomCard }, { seatsOf, seatOfTab }, { someNames }, screens] = await Promise.all([
    import('../api.js'),
    import('../seats.js'),
    import('../names.js'),
    import('./name.js'),
  ]);
  behind = screens;
  try {
    const room = await roomCard(pin);
    history.replaceState(null, '', `/?pin=${pin}`);
    const seats = seatsOf(pin);
    names = () => someNames(3, room.players);
    set({ pin, room, seats, busy: false, ...offer(room) });
    const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
    const mine = seatOfTab(pin);
    // A reload, or the way back, is the same person; a link opened anew may be the friend beside them.
    if (mine && entry?.type !== 'navigate') return sit({ token: mine.token });
    if (seats.length) return set({ step: 'seat' });
    if (room.phase === 'ended') return backToPin('That round is over. Ask for a new PIN.');
    set({ step: 'name' });
  } catch (fault) {
    backToPin(
      /** @type {any} */ (fault).code === 'room_not_found'
        ? `There is no room ${pinGroups(pin)}. Look at the big screen once more: a PIN may be old or mistyped.`
        : /** @type {Error} */ (fault).message,
    );
  }
}

/** @param {string} problem */
function backToPin(problem) {
  history.replaceState(null, '', '/');
  set({ step: 'pin', problem, busy: false, pin: problem ? state.pin : '' });
}

async function someoneNew() {
  const { becomeSomeoneNew } = await import('../seats.js');
  becomeSomeoneNew();
  set(
    state.room.phase === 'ended'
      ? { step: 'pin', problem: 'That round is over. Ask for a new PIN.' }
      : { step: 'name', name: '', problem: '', ...offer(state.room) },
  );
}

/** Three names to choose from; where there are no others, the first is chosen. @param {any} room */
function offer(room) {
  const three = names();
  return { names: three, ...(room?.names === 'generated' ? { name: three[0] } : {}) };
}

function otherNames() {
  set({ ...offer(state.room), problem: '' });
}

function join() {
  const name = state.name.trim();
  if (!name) return set({ problem: 'Type a name, or take one of the three.' });
  if (state.room?.teams?.length && !state.team) return set({ problem: 'Choose your team first.' });
  sit({ name, ...(state.team ? { team: state.team } : {}) });
}

/** @param {{token?: string, name?: string, team?: string}} as */
async function sit(as) {
  set({ busy: true, problem: '' });
  const { enter } = await import('../session.js');
  await enter({
    role: 'player',
    pin: state.pin,
    ...as,
    refused: (/** @type {string} */ why, /** @type {string} */ code) => {
      if (code === 'lost-room') return backToPin(why);
      set({
        step: 'name',
        busy: false,
        problem: why,
        name: state.name || (state.seats[0]?.name ?? ''),
        ...(code === 'name_taken' ? offer(state.room) : {}),
      });
    },
  });
}

let warmed = false;
/** What the lobby needs, fetched while the PIN and the name are being typed; a fault then shows where it is used. */
function warm() {
  if (warmed) return;
  warmed = true;
  Promise.all([import('../session.js'), import('./player.js'), dressed('play'), dressed('question')]).catch(() => {});
}
