// @ts-check
/** A player's screens, in the order of a round. */
import { h } from '../dom.js';
import { countDown } from '../parts/clock.js';
import { placed, standingsRows, teamRows } from '../parts/board.js';
import { route } from '../parts/marks.js';
import { banners, farewell, playerStatus } from '../parts/status.js';
import { position } from '../view.js';
import { lobby } from './lobby.js';
import { question } from './question.js';
import { result } from './result.js';
import { terminus } from './terminus.js';

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {number} now server time */
export function screens(view, act, now) {
  const stays = view.link.state !== 'stopped' || (view.ended && view.link.why === 'bye');
  return h(
    'div',
    { class: `page is-${view.current?.type ?? 'away'}` },
    h('header', { class: 'stack' }, route(position(view)), banners(view, act), late(view)),
    stays ? screenOf(view, act, now) : farewell(view, act),
    playerStatus(view),
  );
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {number} now */
function screenOf(view, act, now) {
  const current = view.current;
  switch (current?.type) {
    case 'lobby':
      return lobby(view, act, current, now);
    case 'countdown':
      return h(
        'main',
        { class: 'screen middle ready-go', key: 'countdown' },
        h('h1', { tabindex: -1 }, 'Get ready'),
        countDown(current.opensAt),
      );
    case 'question':
      return question(view, act, current, now);
    case 'reveal':
      return result(view, act, current);
    case 'standings':
      return standings(view, act, current);
    case 'podium':
      return terminus(view, act, current);
    default:
      return h('main', { class: 'screen middle', key: 'waiting' }, h('h1', { tabindex: -1 }, 'Finding the line…'));
  }
}

/** @param {import('../view.js').View} view */
function late(view) {
  if (view.lateAt === null || view.current?.type === 'podium') return null;
  return h('div', { class: 'banner is-calm', key: 'late' }, h('p', null, `You join at stop ${view.lateAt}.`));
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../protocol.js').Standings} current */
function standings(view, act, current) {
  return h(
    'main',
    { class: 'screen', key: `standings-${current.screen}` },
    h('h1', { tabindex: -1 }, 'Standings'),
    view.mine && h('p', { class: 'lead' }, placed(view.mine)),
    standingsRows(current.top, view.before, view.you?.player),
    current.teams?.length ? teamRows(current.teams) : null,
    h('button', { class: 'button is-small is-bare', onclick: () => act.leave() }, 'Leave'),
  );
}
