import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

const stored = new Map();
globalThis.localStorage = {
  getItem: (key) => stored.get(key) ?? null,
  setItem: (key, value) => void stored.set(key, value),
  removeItem: (key) => void stored.delete(key),
};
globalThis.sessionStorage = {
  getItem: () => {
    throw new Error('refused');
  },
  setItem: () => {
    throw new Error('refused');
  },
  removeItem: () => {},
};
const { dropAnswer, keepAnswer, keptAnswer } = await import('../src/answers.js');
const { sameAnswer } = await import('../src/same-answer.js');
const { browser, secret, tab } = await import('../src/keep.js');
const { becomeSomeoneNew, forgetSeat, keepSeat, seatOfTab, seatsOf, whoami } = await import('../src/seats.js');

const kept = { pin: '482913', player: 'p1', question: 3, answer: { choice: 'b' }, id: 'one' };
beforeEach(() => stored.clear());

test('an answer is kept by room, player and question', () => {
  keepAnswer(kept);

  assert.deepEqual(keptAnswer('482913', 'p1', 3), kept);
  assert.equal(keptAnswer('482913', 'p2', 3), undefined);
  assert.equal(keptAnswer('482913', 'p1', 4), undefined);
});

test('a changed answer takes the place of the first', () => {
  keepAnswer(kept);
  keepAnswer({ ...kept, id: 'two', answer: { choice: 'c' } });
  dropAnswer('one');

  assert.equal(keptAnswer('482913', 'p1', 3).id, 'two');
});

test('accepted ends the keeping', () => {
  keepAnswer(kept);
  dropAnswer('one');

  assert.equal(keptAnswer('482913', 'p1', 3), undefined);
});

test('choices are a set, an order is not', () => {
  assert.ok(sameAnswer({ choices: ['a', 'c'] }, { choices: ['c', 'a'] }));
  assert.ok(!sameAnswer({ order: ['a', 'c'] }, { order: ['c', 'a'] }));
  assert.ok(!sameAnswer({ number: 12, unit: 'KB' }, { number: 12 }));
});

test('where storage is refused, memory has to do', () => {
  tab.write('seat', { pin: '1' });

  assert.deepEqual(tab.read('seat'), { pin: '1' });
  tab.write('seat', null);
  assert.equal(tab.read('seat'), null);
});

test('what is no JSON counts as nothing', () => {
  stored.set('quizbus.seats', '{');

  assert.equal(browser.read('seats'), null);
});

test('a seat is found again until it is forgotten', () => {
  keepSeat({ pin: '482913', token: 't', name: 'Ada', player: 'p1' });

  assert.equal(seatsOf('482913')[0].name, 'Ada');
  assert.equal(seatOfTab('482913').token, 't');
  forgetSeat('t');
  assert.deepEqual(seatsOf('482913'), []);
  assert.equal(seatOfTab('482913'), undefined);
});

test('two people on one browser keep a seat each', () => {
  keepSeat({ pin: '482913', token: 't', name: 'Ada', player: 'p1' });
  keepSeat({ pin: '482913', token: 'u', name: 'Bo', player: 'p2' });

  assert.deepEqual(
    seatsOf('482913').map((seat) => seat.name),
    ['Bo', 'Ada'],
  );
});

test('someone new has secrets of their own', () => {
  const owner = whoami();
  assert.deepEqual(whoami(), owner);

  becomeSomeoneNew();

  assert.notEqual(whoami().device, owner.device);
  assert.notEqual(whoami().learner, owner.learner);
});

test('a secret is 128 bits as base64url', () => {
  assert.match(secret(), /^[\w-]{22}$/);
});
