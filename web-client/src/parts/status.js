// @ts-check
/** How the line to the server is, always in sight, and what is said when it is gone. */
import { h } from '../dom.js';
import { counted, grouped, isTold, ordinal } from '../words.js';

/** @param {import('../view.js').View} view */
export function linkWord(view) {
  const open = view.link.state === 'open';
  return h(
    'span',
    { class: `link${open ? '' : ' is-off'}` },
    open ? 'Connected' : view.link.state === 'stopped' ? 'Not connected' : 'Reconnecting…',
  );
}

/** @param {import('../view.js').View} view */
export function playerStatus(view) {
  const total = view.final?.total ?? view.mine?.total;
  return h(
    'footer',
    { class: 'status' },
    linkWord(view),
    view.you && view.room?.mode !== 'solo' && h('bdi', null, view.you.name),
    view.you?.team && h('span', null, view.you.team),
    total !== undefined && view.room?.mode !== 'solo' && h('span', { class: 'figures' }, counted(total, 'point')),
    view.mine && view.mine.players > 1 && isTold(view.mine) && !view.final && h('span', null, ordinal(view.mine.rank)),
  );
}

/** Over any screen, without taking it away: a tap still counts while the line is gone. @param {import('../view.js').View} view @param {import('../session.js').Act} act */
export function banners(view, act) {
  const lost = view.link.state === 'waiting' || (view.link.state === 'connecting' && view.room !== null);
  return [
    lost &&
      h(
        'div',
        { class: 'banner', key: 'lost' },
        h(
          'p',
          null,
          h('strong', null, 'The connection is gone. '),
          view.mine
            ? `Your ${grouped(view.mine.total)} points are safe; we keep trying.`
            : 'Your place is safe; we keep trying.',
        ),
        h('button', { class: 'button is-small', onclick: () => act.hurry() }, 'Try now'),
      ),
    view.room?.paused &&
      h(
        'div',
        { class: 'banner', key: 'paused' },
        h(
          'p',
          null,
          h('strong', null, 'Paused. '),
          view.room.paused.reason === 'storage'
            ? 'The server is waiting for its memory; nothing is lost and the clock stands still.'
            : 'The clock stands still.',
        ),
      ),
    view.notice && h('div', { class: 'banner', key: 'notice' }, h('p', null, view.notice)),
  ];
}

/** Where the line has ended for good, the reason and the way on. @param {import('../view.js').View} view @param {import('../session.js').Act} act */
export function farewell(view, act) {
  const [heading, words, button] = partings(view, act);
  return h(
    'main',
    { class: 'screen middle', key: 'farewell' },
    h('h1', { tabindex: -1 }, heading),
    h('p', null, words),
    button,
    h('a', { class: 'button', href: '/' }, 'To the front page'),
  );
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @returns {[string, string, import('../dom.js').Kid]} */
function partings(view, act) {
  switch (view.link.why) {
    case 'elsewhere':
      return [
        view.role === 'host' ? 'You host this in another place now.' : 'Your seat is open in another place.',
        'Another tab or device took over. Nothing is lost; only one of them can play.',
        h('button', { class: 'button is-main', onclick: () => act.takeBack() }, 'Take it back here'),
      ];
    case 'kicked':
      return ['The host took you off.', 'This seat is closed for this round.', null];
    case 'bye':
      return ['This round is over.', 'Thanks for riding along.', null];
    default:
      return [
        'The line is closed.',
        'The server ended this connection and asked not to try again.',
        h('button', { class: 'button is-main', onclick: () => location.reload() }, 'Load the page again'),
      ];
  }
}
