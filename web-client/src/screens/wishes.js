// @ts-check
/** The wishes that need more than a tap: how many stops, and what is folded away. */
import { h } from '../dom.js';

const STOPS_MOST = 100;

/** @param {import('./host.js').Wish} wish @param {(part: Partial<import('./host.js').Wish>) => void} change */
export const count = (wish, change) =>
  h(
    'label',
    { class: 'field count-field' },
    h('span', null, 'Stops'),
    h('input', {
      type: 'range',
      min: 3,
      max: 30,
      value: String(Math.min(30, wish.count)),
      'aria-label': 'Stops',
      oninput: (/** @type {any} */ event) => change({ count: Number(event.target.value) }),
    }),
    h('input', {
      class: 'input is-figure',
      type: 'number',
      min: 1,
      max: STOPS_MOST,
      value: String(wish.count),
      'aria-label': 'Stops, as a number',
      oninput: (/** @type {any} */ event) =>
        change({ count: Math.min(STOPS_MOST, Math.max(1, Math.round(Number(event.target.value)) || 1)) }),
    }),
  );

/** @param {import('./host.js').Wish} wish @param {(part: Partial<import('./host.js').Wish>) => void} change */
export const more = (wish, change) =>
  h(
    'details',
    { class: 'more-wishes' },
    h('summary', null, 'Time, teams and the rest'),
    h(
      'div',
      { class: 'stack is-loose' },
      h(
        'label',
        { class: 'field' },
        h('span', null, 'Time for a question'),
        h(
          'select',
          {
            class: 'input',
            onchange: (/** @type {any} */ event) =>
              change({ seconds: event.target.value === '' ? null : Number(event.target.value) }),
          },
          [
            ['', 'Each question’s own'],
            ['10', '10 seconds'],
            ['20', '20 seconds'],
            ['30', '30 seconds'],
            ['60', '1 minute'],
            ['120', '2 minutes'],
            ['0', 'No limit'],
          ].map(([value, words]) =>
            h('option', { value, selected: value === (wish.seconds === null ? '' : String(wish.seconds)) }, words),
          ),
        ),
      ),
      h(
        'label',
        { class: 'field' },
        h('span', null, 'Title'),
        h('input', {
          class: 'input',
          maxlength: 80,
          value: wish.title,
          placeholder: 'Friday round',
          oninput: (/** @type {any} */ event) => change({ title: event.target.value }),
        }),
      ),
      h(
        'label',
        { class: 'field' },
        h('span', null, 'Teams'),
        h('input', {
          class: 'input',
          value: wish.teams,
          placeholder: 'red, blue',
          oninput: (/** @type {any} */ event) => change({ teams: event.target.value }),
        }),
        h('span', { class: 'muted' }, 'Two or more names with commas between them; empty for none.'),
      ),
      check('Players take a name that is offered, and no other', wish.generated, (generated) => change({ generated })),
      check('An answer may be changed until time is up', wish.changeable, (changeable) => change({ changeable })),
      check('Questions and answers in words on phones too', wish.text, (text) => change({ text })),
    ),
  );

/** @param {string} label @param {boolean} checked @param {(checked: boolean) => void} change */
const check = (label, checked, change) =>
  h(
    'label',
    { class: 'check' },
    h('input', { type: 'checkbox', checked, onchange: (/** @type {any} */ event) => change(event.target.checked) }),
    h('span', { class: 'words' }, label),
  );
