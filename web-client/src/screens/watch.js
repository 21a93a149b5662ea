// @ts-check
/** The projector's door: a PIN and nothing else. */
import { h } from '../dom.js';
import { route } from '../parts/marks.js';
import { enter } from '../session.js';
import { show } from '../shell.js';
import { stageTheme } from '../theme.js';
import { hostedRoom } from '../seats.js';

/** @param {string} pin from the address, or '' */
export async function watch(pin) {
  stageTheme();
  if (!/^\d{6,9}$/.test(pin)) return askPin('');
  await enter({ role: 'watch', pin, joinUrl: hostedRoom(pin)?.joinUrl, refused: askPin });
}

/** @param {string} problem */
function askPin(problem) {
  let typed = '';
  show({
    key: 'watch-door',
    title: 'Projector',
    say: problem,
    body: h(
      'div',
      { class: 'page' },
      h('header', null, route({ at: 0, of: 0 })),
      h(
        'main',
        { class: 'screen middle', key: 'watch' },
        h('h1', { tabindex: -1 }, 'Which room shall this screen show?'),
        h(
          'form',
          {
            class: 'stack',
            onsubmit: (/** @type {Event} */ event) => {
              event.preventDefault();
              location.assign(`/watch?pin=${typed.replace(/\D/g, '')}`);
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
              'data-focus': true,
              oninput: (/** @type {any} */ event) => {
                typed = event.target.value;
              },
            }),
          ),
          h('p', { class: 'problem', hidden: !problem }, problem),
          h('button', { class: 'button is-main' }, 'Show it'),
        ),
      ),
      h('footer', { class: 'status' }, h('span', null, 'A projector only shows; it cannot answer.')),
    ),
  });
}
