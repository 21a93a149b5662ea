import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { connect } from '../src/connection.js';

/** @type {FakeSocket[]} */
let sockets = [];

class FakeSocket {
  static OPEN = 1;
  readyState = 1;
  /** @type {any[]} */
  said = [];

  constructor() {
    sockets.push(this);
  }

  send(text) {
    this.said.push(JSON.parse(text));
  }

  close() {
    this.readyState = 3;
  }

  hears(message) {
    this.onmessage({ data: JSON.stringify(message) });
  }

  breaks(code) {
    this.readyState = 3;
    this.onclose({ code });
  }
}

const welcome = { type: 'welcome', at: 0 };
const storeIsAway = { type: 'error', code: 'storage_unavailable', message: 'The room cannot be read right now.', id: null };
/** @type {any[]} */
let heard = [];
/** @type {ReturnType<typeof connect> | null} */
let link = null;

beforeEach(() => {
  sockets = [];
  heard = [];
  Object.assign(globalThis, {
    WebSocket: FakeSocket,
    location: { href: 'http://quiz.test/', protocol: 'http:' },
    document: { hidden: false, addEventListener() {} },
    addEventListener() {},
  });
});

afterEach(() => link?.end());

function opened() {
  link = connect({
    pin: '123456',
    hello: () => ({ type: 'resume' }),
    heard: (message) => heard.push(message),
    linked: () => {},
  });
  sockets[0].onopen();
}

test('whoever had a seat asks for it again while the store is away', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  opened();
  sockets[0].hears(welcome);
  sockets[0].breaks(1001);
  t.mock.timers.tick(1500);
  assert.equal(sockets.length, 2);

  sockets[1].onopen();
  sockets[1].hears(storeIsAway);

  assert.equal(sockets[1].readyState, 3, 'a socket without a seat is of no use');
  t.mock.timers.tick(1500);
  assert.equal(sockets.length, 3);
  sockets[2].onopen();
  assert.deepEqual(sockets[2].said[0], { type: 'resume', protocol: 1 });
});

test('whoever comes for the first time is told, and so is who is in', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  opened();
  sockets[0].hears(storeIsAway);
  assert.deepEqual(heard, [storeIsAway]);

  sockets[0].hears(welcome);
  sockets[0].hears(storeIsAway);
  assert.deepEqual(heard, [storeIsAway, welcome, storeIsAway]);
  assert.equal(sockets.length, 1);
});
