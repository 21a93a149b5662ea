// @ts-check
/** Aboard, before the start. Without a host everyone says when they are ready, and anyone may bring a friend. */
import { h } from '../dom.js';
import { countDown } from '../parts/clock.js';
import { invitation } from '../parts/invitation.js';
import { pinGroups } from '../parts/marks.js';
import { hostedRoom } from '../seats.js';
import { counted } from '../words.js';

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../protocol.js').Lobby} current @param {number} now */
export function lobby(view, act, current, now) {
  return view.room?.mode === 'autopilot' ? selfDriven(view, act, current, now) : hosted(view, act, current);
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../protocol.js').Lobby} current */
function hosted(view, act, current) {
  return h(
    'main',
    { class: 'screen middle', key: 'lobby' },
    view.room?.title ? h('p', { class: 'muted' }, h('bdi', null, view.room.title)) : null,
    h('h1', { tabindex: -1, class: 'huge' }, 'You’re in.'),
    h('p', { class: 'lead' }, 'Look at the big screen.'),
    h(
      'p',
      { class: 'muted' },
      `${counted(current.players, 'person', 'people')} aboard, ${counted(view.room?.of ?? 0, 'stop')} ahead.`,
    ),
    h('button', { class: 'button is-small is-bare', onclick: () => act.leave() }, 'Leave'),
  );
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../protocol.js').Lobby} current @param {number} now */
function selfDriven(view, act, current, now) {
  const startsAt = current.startsAt ?? null;
  const alone = current.players < 2;
  const address = hostedRoom(view.pin)?.joinUrl || view.joinUrl || `${location.origin}/?pin=${view.pin}`;
  return h(
    'main',
    { class: 'screen middle', key: 'lobby' },
    view.room?.title ? h('p', { class: 'muted' }, h('bdi', null, view.room.title)) : null,
    h('h1', { tabindex: -1 }, alone ? 'You’re the first aboard.' : 'You’re in.'),
    h(
      'p',
      { class: 'lead' },
      alone
        ? 'Bring someone along: they scan this or type the PIN.'
        : 'The round drives itself once everyone is ready.',
    ),
    h(
      'div',
      { class: 'card share' },
      h(
        'div',
        { class: 'stack' },
        h('p', { class: 'muted' }, new URL(address).host),
        h('p', { class: 'pin' }, pinGroups(view.pin)),
      ),
      invitation(address),
    ),
    h(
      'p',
      { class: 'lead' },
      h('strong', null, `${current.ready ?? 0} of ${current.players}`),
      ' ready',
      startsAt !== null &&
        startsAt > now &&
        h('span', null, ' · starts in ', countDown(startsAt, startsAt - 60_000), ' s'),
    ),
    h(
      'button',
      { class: 'button is-main', disabled: view.ready, onclick: () => act.ready() },
      view.ready ? 'Ready. Waiting for the others.' : 'I’m ready',
    ),
    h('button', { class: 'button is-small is-bare', onclick: () => act.leave() }, 'Leave'),
  );
}
