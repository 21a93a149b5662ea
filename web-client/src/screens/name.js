// @ts-check
/** Behind the PIN: whose seat it is, the name, the team. */
import { h } from '../dom.js';
import { pinGroups, route } from '../parts/marks.js';

/**
 * @typedef {import('./door.js').Door} Door
 * @typedef {object} DoorActs
 * @property {(change: Partial<Door>) => void} set
 * @property {(as: {token?: string}) => void} sit
 * @property {() => void} someoneNew
 * @property {() => void} otherNames
 * @property {() => void} join
 * @property {(problem: string) => void} backToPin
 */

/** @param {Door} state @param {import('../dom.js').Kid} main @param {DoorActs} act */
const page = (state, main, act) =>
  h(
    'div',
    { class: 'page' },
    h('header', null, route({ at: 1, of: 0 })),
    main,
    h(
      'footer',
      { class: 'status row is-apart' },
      h('span', null, 'PIN ', pinGroups(state.pin)),
      h('button', { class: 'button is-small is-bare', onclick: () => act.backToPin('') }, 'Another PIN'),
    ),
  );

/** @param {Door} state @param {DoorActs} act */
export const seatScreen = (state, act) =>
  page(
    state,
    h(
      'main',
      { class: 'screen middle', key: 'seat' },
      h('h1', { tabindex: -1 }, 'Is that you?'),
      h('p', null, 'Someone already sits in this round with this browser.'),
      h(
        'div',
        { class: 'stack' },
        state.seats.map(({ token, name }, n) =>
          h(
            'button',
            { class: `button${n === 0 ? ' is-main' : ''}`, key: token, onclick: () => act.sit({ token }) },
            h('span', null, 'Continue as ', h('bdi', null, name)),
          ),
        ),
        h('button', { class: 'button', onclick: act.someoneNew }, 'Join as someone new'),
      ),
    ),
    act,
  );

/** @param {Door} state @param {DoorActs} act */
export function nameScreen(state, act) {
  const teams = state.room?.teams ?? [];
  const isFree = state.room?.names !== 'generated';
  return page(
    state,
    h(
      'main',
      { class: 'screen middle', key: 'name' },
      h('h1', { tabindex: -1 }, 'Who is getting on?'),
      state.room?.title ? h('p', { class: 'muted' }, h('bdi', null, state.room.title)) : null,
      h(
        'form',
        {
          class: 'stack is-loose',
          onsubmit: (/** @type {Event} */ event) => {
            event.preventDefault();
            act.join();
          },
        },
        isFree && ownName(state, act),
        offered(state, act, isFree),
        teams.length > 0 &&
          h(
            'fieldset',
            { class: 'stack' },
            h('legend', { class: 'field' }, 'Your team'),
            h(
              'div',
              { class: 'row' },
              teams.map((/** @type {string} */ team) =>
                h(
                  'button',
                  {
                    class: 'button is-small',
                    type: 'button',
                    'aria-pressed': String(state.team === team),
                    onclick: () => act.set({ team, problem: '' }),
                  },
                  h('bdi', null, team),
                ),
              ),
            ),
          ),
        h('p', { class: 'problem', id: 'problem', hidden: !state.problem }, state.problem),
        h('button', { class: 'button is-main', disabled: state.busy }, state.busy ? 'Getting on…' : 'Get on'),
      ),
    ),
    act,
  );
}

/** @param {Door} state @param {DoorActs} act */
const ownName = (state, act) =>
  h(
    'label',
    { class: 'field' },
    h('span', null, 'Your name'),
    h('input', {
      class: 'input',
      autocomplete: 'nickname',
      autocapitalize: 'words',
      spellcheck: 'false',
      maxlength: 60,
      enterkeyhint: 'go',
      value: state.name,
      'data-focus': true,
      'aria-describedby': state.problem ? 'problem' : null,
      'aria-invalid': state.problem ? 'true' : null,
      oninput: (/** @type {any} */ event) => act.set({ name: event.target.value, problem: '' }),
    }),
  );

/** @param {Door} state @param {DoorActs} act @param {boolean} isFree */
const offered = (state, act, isFree) =>
  h(
    'div',
    { class: 'stack' },
    h(
      'p',
      { class: 'muted', id: 'or-take' },
      isFree ? 'Or take one of these:' : 'In this room everyone takes a name that is offered. Yours:',
    ),
    h(
      'div',
      { class: 'row', role: 'group', 'aria-labelledby': 'or-take' },
      state.names.map((name) =>
        h(
          'button',
          {
            class: 'button is-small',
            type: 'button',
            'aria-pressed': String(state.name === name),
            onclick: () => act.set({ name, problem: '' }),
          },
          name,
        ),
      ),
      h('button', { class: 'button is-small is-bare', type: 'button', onclick: act.otherNames }, 'Others'),
    ),
  );
