// @ts-check
/** What a host may do on each screen: one great button onward, few small ones beside it. */
import { h } from '../dom.js';
import { onward } from '../parts/marks.js';
import { soundIsOn, switchSound } from '../sound.js';
import { switchTheme, themeName } from '../theme.js';

const SECONDS_MORE = 10;
const ONWARD_KEYS = 'Space Enter ArrowRight PageDown';

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {number} now */
export function controls(view, act, now) {
  const { current, room } = view;
  if (!current || !room) return null;
  const paused = Boolean(room.paused);
  const driven = room.mode === 'hosted';
  const label = onwardLabel(view, now);
  return h(
    'div',
    { class: 'controls' },
    current.type === 'question' &&
      !paused && [
        small(
          `+${SECONDS_MORE} s`,
          () => act.command('extend', { question: current.question, seconds: SECONDS_MORE }),
          current.closesAt === null,
        ),
        small('Skip', () => act.command('skip', { question: current.question })),
      ],
    !['lobby', 'podium', 'countdown'].includes(current.type) &&
      small(paused ? 'Go on' : 'Pause', () => act.command(paused ? 'unpause' : 'pause')),
    !view.ended &&
      h(
        'div',
        { class: 'more' },
        h(
          'button',
          {
            class: 'button is-small',
            'aria-expanded': String(view.panel === 'menu'),
            onclick: () => act.open(view.panel === 'menu' ? null : 'menu'),
          },
          'More',
        ),
        view.panel === 'menu' && menu(view, act),
      ),
    label && driven && !view.ended && h('span', { class: 'hint', 'aria-hidden': 'true' }, 'Space or →'),
    label &&
      (driven || current.type === 'lobby') &&
      !view.ended &&
      h(
        'button',
        {
          class: 'button is-main',
          'data-keys': ONWARD_KEYS,
          disabled: paused || (current.type === 'lobby' && current.players === 0),
          onclick: () => act.next(),
        },
        label,
        onward(),
      ),
  );
}

/** @param {import('../view.js').View} view @param {number} now */
function onwardLabel({ current, room, asked }, now) {
  switch (current?.type) {
    case 'lobby':
      return 'Start';
    case 'question':
      return now < current.opensAt ? '' : 'Close';
    case 'reveal':
      return (asked?.question ?? current.question) >= (room?.of ?? 0) ? 'To the podium' : 'Standings';
    case 'standings':
      return 'Next stop';
    case 'podium':
      return 'End';
    default:
      return '';
  }
}

/** @param {string} label @param {() => void} go @param {boolean} [disabled] */
const small = (label, go, disabled = false) => h('button', { class: 'button is-small', onclick: go, disabled }, label);

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act */
const menu = (view, act) =>
  h(
    'div',
    { class: 'menu card' },
    small(view.room?.locked ? 'Unlock the room' : 'Lock the room', () =>
      act.command('lock', { locked: !view.room?.locked }),
    ),
    h(
      'a',
      { class: 'button is-small', href: `/watch?pin=${view.pin}`, target: '_blank', rel: 'noopener' },
      'Open a projector',
    ),
    small(soundIsOn() ? 'Sound off' : 'Sound on', () => {
      switchSound();
      act.redraw();
    }),
    small(themeName() === 'dark' ? 'Light' : 'Dark', () => {
      switchTheme();
      act.redraw();
    }),
    view.current?.type !== 'podium' && small('End the round', () => act.open('end')),
  );
