// @ts-check
/** One websocket that comes back by itself. It answers probes, maps the clock and passes everything else on. */
import { afterClose, pauseBefore } from './backoff.js';
import { guess, unknown, useMapping, withSample } from './clock.js';

const SUBPROTOCOL = 'quizbus.v1';
const PINGS = 5;
const PING_EVERY_MILLIS = 250;
/** The server probes each 10 s; after two missed ones and a half the line is dead, whatever the browser thinks. */
const SILENCE_MOST_MILLIS = 25000;
const SILENCE_DOUBTFUL_MILLIS = 11000;
const PATIENCE_MILLIS = 4000;
const LOOK_EVERY_MILLIS = 5000;

/**
 * @typedef {'connecting' | 'open' | 'waiting' | 'stopped'} LinkState
 * @param {object} to
 * @param {string} to.pin for proxies that route by room
 * @param {() => any} to.hello the first message, made anew for each try
 * @param {(message: any) => void} to.heard
 * @param {(state: LinkState, why: import('./backoff.js').AfterClose | null) => void} to.linked
 */
export function connect(to) {
  /** @type {WebSocket | null} */
  let socket = null;
  let tries = 0;
  let isGoing = false;
  let mapping = unknown;
  let heardAt = 0;
  /** Whether the server took us in: on this socket, and ever. */
  let isIn = false;
  let wasIn = false;
  let ended = false;
  /** @type {ReturnType<typeof setTimeout>[]} */
  let timers = [];
  const listening = new AbortController();

  function open() {
    clearTimers();
    mapping = unknown;
    heardAt = performance.now();
    isIn = false;
    const address = new URL(`/ws?pin=${to.pin}`, location.href);
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const fresh = new WebSocket(address, SUBPROTOCOL);
    socket = fresh;
    fresh.onopen = () => fresh === socket && send({ ...to.hello(), protocol: 1 });
    fresh.onmessage = (event) => fresh === socket && hear(JSON.parse(event.data));
    fresh.onclose = (event) => fresh === socket && closed(event.code);
    to.linked('connecting', null);
  }

  /** @param {any} message */
  function hear(message) {
    const now = performance.now();
    heardAt = now;
    if (message.type === 'probe') return void send({ type: 'echo', n: message.n });
    if (message.type === 'pong') {
      mapping = withSample(mapping, message.t, message.at, now);
      return useMapping(mapping);
    }
    if (message.type === 'welcome') welcomed(message.at, now);
    // Who had a seat still has it: the store is away for a moment, or another server opens the room.
    if (message.type === 'error' && message.code === 'storage_unavailable' && wasIn && !isIn) return drop();
    to.heard(message);
  }

  /** @param {number} at @param {number} now */
  function welcomed(at, now) {
    tries = 0;
    isGoing = false;
    isIn = wasIn = true;
    mapping = guess(at, now);
    useMapping(mapping);
    for (let n = 0; n < PINGS; n++) later(n * PING_EVERY_MILLIS, ping);
    to.linked('open', null);
  }

  const ping = () => send({ type: 'ping', t: performance.now() });

  /** @param {number} code */
  function closed(code) {
    socket = null;
    clearTimers();
    if (ended) return;
    const what = afterClose(code);
    if (what !== 'retry' && what !== 'soon' && what !== 'wait') {
      end();
      return to.linked('stopped', what);
    }
    // The tries that find nobody before the next server listens fail with another code.
    isGoing ||= what === 'soon';
    later(pauseBefore(isGoing && what === 'retry' ? 'soon' : what, tries++), open);
    to.linked('waiting', what);
  }

  /** @param {any} message @returns {boolean} whether it went out; false means nobody heard it */
  function send(message) {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  }

  /** Back on the network or on the screen: no reason to wait. */
  function hurry() {
    if (ended) return;
    if (!socket) return open();
    if (performance.now() - heardAt < SILENCE_DOUBTFUL_MILLIS) return;
    const asked = performance.now();
    ping();
    later(PATIENCE_MILLIS, () => heardAt < asked && drop());
  }

  function drop() {
    const dead = socket;
    if (!dead) return;
    closed(1006);
    dead.close();
  }

  /** @param {number} millis @param {() => void} run */
  const later = (millis, run) => {
    timers.push(setTimeout(run, millis));
  };

  function clearTimers() {
    timers.forEach(clearTimeout);
    timers = [];
  }

  function end() {
    ended = true;
    clearTimers();
    clearInterval(look);
    listening.abort();
    const last = socket;
    socket = null;
    last?.close(1000);
  }

  const look = setInterval(() => {
    if (socket && performance.now() - heardAt > SILENCE_MOST_MILLIS) drop();
  }, LOOK_EVERY_MILLIS);
  addEventListener('online', hurry, { signal: listening.signal });
  addEventListener('pageshow', hurry, { signal: listening.signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden) hurry();
    },
    { signal: listening.signal },
  );
  open();
  return { send, end, hurry };
}
