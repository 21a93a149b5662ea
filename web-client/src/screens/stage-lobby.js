// @ts-check
/** Waiting for people: where to go, the PIN, the code, and who is aboard. */
import { h } from '../dom.js';
import { invitation } from '../parts/invitation.js';
import { pinGroups } from '../parts/marks.js';
import { hostedRoom } from '../seats.js';
import { counted } from '../words.js';

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../protocol.js').Lobby} current */
export function stageLobby(view, act, current) {
  const joinUrl = view.joinUrl || hostedRoom(view.pin)?.joinUrl || `${location.origin}/?pin=${view.pin}`;
  const hidden = current.players - view.roster.length;
  return h(
    'main',
    { class: 'screen', key: 'lobby' },
    h(
      'div',
      { class: 'gate' },
      h(
        'div',
        { class: 'stack' },
        h('p', { class: 'lead' }, 'Join at ', h('strong', null, new URL(joinUrl).host), ' with PIN'),
        h('h1', { tabindex: -1, class: 'pin', 'aria-label': `PIN ${[...view.pin].join(' ')}` }, pinGroups(view.pin)),
        h(
          'p',
          { class: 'muted' },
          view.room?.title ? [h('bdi', null, view.room.title), ' · '] : null,
          counted(view.room?.of ?? 0, 'stop'),
          current.locked ? ' · locked' : '',
        ),
      ),
      invitation(joinUrl),
    ),
    h(
      'section',
      { class: 'aboard', 'aria-label': 'Aboard' },
      h(
        'h2',
        null,
        current.players === 0
          ? `Nobody aboard yet: the PIN is ${pinGroups(view.pin)}`
          : h('span', { class: 'figures' }, `${current.players} aboard`),
      ),
      h(
        'ul',
        { class: 'chips' },
        view.roster.map((person) => h('li', { key: person.player }, chip(view, act, person))),
        hidden > 0 && h('li', { key: 'hidden' }, h('span', { class: 'chip' }, `and ${hidden} more`)),
      ),
    ),
  );
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../protocol.js').Person} person */
function chip(view, act, person) {
  const words = [
    h('bdi', null, person.name),
    person.team ? h('span', { class: 'muted' }, h('bdi', null, person.team)) : null,
  ];
  if (view.role !== 'host') return h('span', { class: 'chip' }, words);
  return h(
    'button',
    { class: 'chip', onclick: () => act.open(`kick:${person.player}`) },
    words,
    h('span', { class: 'aloud' }, ': take off'),
  );
}
