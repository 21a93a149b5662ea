// @ts-check
/** The way in: the address decides which screens are fetched. */
import { show } from './shell.js';
import { h } from './dom.js';

const query = new URLSearchParams(location.search);
const pin = (query.get('pin') ?? '').replace(/\D/g, '');

async function arrive() {
  switch (location.pathname) {
    case '/host':
      return (await import('./screens/host.js')).host(pin, query.get('mode'));
    case '/watch':
      return (await import('./screens/watch.js')).watch(pin);
    case '/solo':
      return (await import('./screens/solo.js')).solo();
    default:
      return (await import('./screens/door.js')).door(pin);
  }
}

arrive().catch(() =>
  show({
    key: 'broken',
    title: 'Not loaded',
    body: h(
      'div',
      { class: 'page' },
      h(
        'main',
        { class: 'middle' },
        h('h1', { tabindex: -1 }, 'This page did not load in full.'),
        h('p', null, 'The connection may have dropped on the way.'),
        h('button', { class: 'button is-main', onclick: () => location.reload() }, 'Load it again'),
      ),
    ),
  }),
);
