// @ts-check
/** The form of the start sheet. The plain wishes first, the rest folded away. */
import { h } from '../dom.js';
import { oneOf } from '../parts/choice.js';
import { onward, pinGroups, route } from '../parts/marks.js';
import { topicPicker } from '../parts/topics.js';
import { counted } from '../words.js';
import { count, more } from './wishes.js';

/**
 * @param {object} to
 * @param {import('./host.js').Wish} to.wish @param {import('../parts/topics.js').Domain[]} to.domains @param {number} to.available
 * @param {string} to.problem @param {boolean} to.busy @param {boolean} to.needsKey @param {string} to.key @param {import('../seats.js').Hosted[]} to.running
 * @param {(part: Partial<import('./host.js').Wish>) => void} to.change @param {() => void} to.create @param {(key: string) => void} to.typeKey
 */
export function sheet({ wish, domains, available, problem, busy, needsKey, key, running, change, create, typeKey }) {
  return h(
    'div',
    { class: 'page is-wide' },
    h('header', null, route({ at: 0, of: Math.min(wish.count, 30) })),
    h(
      'main',
      { class: 'screen sheet', key: 'sheet' },
      h('h1', { tabindex: -1 }, wish.mode === 'hosted' ? 'A round for a class' : 'A round together, no host'),
      running
        .slice(0, 1)
        .map((room) =>
          h(
            'div',
            { class: 'banner is-calm', key: 'running' },
            h(
              'span',
              null,
              'Your last room is ',
              h('strong', null, pinGroups(room.pin)),
              room.title ? [', ', h('bdi', null, room.title)] : null,
              '.',
            ),
            h('a', { class: 'button is-small', href: `/host?pin=${room.pin}` }, 'Back to it'),
          ),
        ),
      h(
        'form',
        {
          class: 'sheet-form',
          onsubmit: (/** @type {Event} */ event) => {
            event.preventDefault();
            create();
          },
        },
        h(
          'div',
          { class: 'stack is-loose' },
          oneOf({
            label: 'Who drives',
            name: 'mode',
            value: wish.mode,
            change: (mode) => change({ mode }),
            options: [
              ['hosted', 'I host', 'You go from screen to screen; the big screen shows them.'],
              ['autopilot', 'It drives itself', 'Everyone plays, you too. It starts when all are ready.'],
            ],
          }),
          count(wish, change),
          oneOf({
            label: 'Points',
            name: 'scoring',
            value: wish.scoring,
            change: (scoring) => change({ scoring }),
            options: [
              [
                'balanced',
                'Balanced',
                'A right answer is worth 600 to 1 000: being right counts more than being fast.',
              ],
              ['accuracy', 'Accuracy', 'Speed counts for nothing.'],
              ['classic', 'Classic', 'Speed is half of it, and streaks earn more.'],
              ['sprint', 'Sprint', 'Nearly all speed: for parties.'],
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
          more(wish, change),
        ),
        h(
          'fieldset',
          { class: 'stack' },
          h('legend', { class: 'field' }, 'From which notes'),
          h(
            'p',
            { class: 'muted' },
            available
              ? `${counted(available, 'question')} to draw from${wish.chosen.domains.length + wish.chosen.topics.length ? '' : ': the whole bank'}.`
              : 'Fetching the topics…',
          ),
          topicPicker({ domains, chosen: wish.chosen, change: (chosen) => change({ chosen }) }),
        ),
        h(
          'div',
          { class: 'sheet-go stack' },
          needsKey &&
            h(
              'label',
              { class: 'field' },
              h('span', null, 'Host key'),
              h('input', {
                class: 'input',
                type: 'password',
                autocomplete: 'off',
                value: key,
                oninput: (/** @type {any} */ event) => typeKey(event.target.value),
              }),
              h(
                'span',
                { class: 'muted' },
                'Only people with this key may open rooms here; ask whoever runs this server.',
              ),
            ),
          h('p', { class: 'problem', hidden: !problem }, problem),
          h('button', { class: 'button is-main', disabled: busy }, busy ? 'Opening…' : 'Open the room', onward()),
        ),
      ),
    ),
    h('footer', { class: 'status' }, h('a', { href: '/' }, 'Front page')),
  );
}
