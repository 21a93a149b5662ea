// @ts-check
/** The big screen: what the room looks at. The host has it with controls, the projector without. */
import { h } from '../dom.js';
import { ask } from '../parts/ask.js';
import { countDown } from '../parts/clock.js';
import { pinGroups, route } from '../parts/marks.js';
import { banners, farewell, linkWord } from '../parts/status.js';
import { sounds } from '../sound.js';
import { position } from '../view.js';
import { controls } from './controls.js';
import { stageEnd, stageStandings } from './stage-end.js';
import { stageLobby } from './stage-lobby.js';
import { stageQuestion, stageReveal } from './stage-question.js';

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {number} now server time */
export function screens(view, act, now) {
  sounds(view);
  const stays = view.link.state !== 'stopped' || (view.ended && view.link.why === 'bye');
  const host = view.role === 'host';
  return h(
    'div',
    { class: `page stage is-${view.current?.type ?? 'away'}` },
    h('header', { class: 'stack' }, route(position(view)), banners(view, act)),
    stays ? screenOf(view, act, now) : farewell(view, act),
    h(
      'footer',
      { class: 'bar' },
      h('div', { class: 'status' }, linkWord(view), beside(view)),
      host && stays && controls(view, act, now),
    ),
    host && asking(view, act),
  );
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {number} now */
function screenOf(view, act, now) {
  const current = view.current;
  switch (current?.type) {
    case 'lobby':
      return stageLobby(view, act, current);
    case 'countdown':
      return h(
        'main',
        { class: 'screen middle ready-go', key: 'countdown' },
        h('h1', { tabindex: -1 }, 'Get ready'),
        countDown(current.opensAt),
      );
    case 'question':
      return stageQuestion(view, current, now);
    case 'reveal':
      return stageReveal(view, current);
    case 'standings':
      return stageStandings(view, current);
    case 'podium':
      return stageEnd(view, act, current);
    default:
      return h('main', { class: 'screen middle', key: 'waiting' }, h('h1', { tabindex: -1 }, 'Finding the line…'));
  }
}

/** @param {import('../view.js').View} view */
function beside(view) {
  const { current, progress } = view;
  if (current?.type === 'question')
    return h(
      'span',
      { class: 'figures' },
      h('strong', null, String(progress?.answered ?? 0)),
      ` of ${progress?.present ?? view.room?.players ?? 0} answered`,
    );
  if (current?.type === 'lobby' || view.ended) return null;
  return h('span', { class: 'figures' }, `PIN ${pinGroups(view.pin)} · ${location.host}`);
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act */
function asking(view, act) {
  const stay = () => act.open(null);
  if (view.panel === 'end') {
    return ask({
      heading: 'End the round now?',
      words: 'Everyone goes straight to the podium. An open question still counts.',
      yes: 'End it',
      no: 'Go on',
      stay,
      go: () => {
        stay();
        act.command('end');
      },
    });
  }
  const person = view.roster.find(({ player }) => view.panel === `kick:${player}`);
  if (!person) return null;
  return ask({
    heading: h('span', null, 'Take ', h('bdi', null, person.name), ' off?'),
    words: 'They cannot come back into this round with that phone.',
    yes: 'Take off',
    no: 'Keep',
    stay,
    go: () => {
      stay();
      act.command('kick', { player: person.player });
    },
  });
}
