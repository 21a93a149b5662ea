import assert from 'node:assert/strict';
import { test } from 'node:test';
import { empty, position, reduce } from '../src/view.js';

const question = {
  type: 'question',
  screen: 2,
  question: 1,
  of: 3,
  kind: 'single',
  stem: 'Why?',
  options: [
    { id: 'a', text: 'So' },
    { id: 'b', text: 'Not so' },
  ],
  points: 1000,
  opensAt: 100,
  closesAt: 900,
};
const reveal = {
  type: 'reveal',
  screen: 3,
  question: 1,
  correct: { choice: 'a' },
  counts: { a: 3, b: 1 },
  explanation: 'So it is.',
  why: {},
  source: [],
};
const room = (current, more = {}) => ({
  pin: '482913',
  title: '',
  mode: 'hosted',
  phase: current.type,
  seq: 4,
  screen: current.screen ?? 0,
  of: 3,
  players: 2,
  locked: false,
  paused: null,
  settings: { scoring: 'balanced', textOnPhones: true, changeableAnswers: false },
  current,
  ...more,
});
const welcome = (current, more, token) => ({
  type: 'welcome',
  role: 'player',
  you: { player: 'p1', name: 'Ada' },
  at: 5,
  protocol: 1,
  token,
  room: room(current, more),
});
const play = (...messages) => messages.reduce(reduce, empty);
const tapped = { type: 'tapped', question: 1, answer: { choice: 'a' }, id: 'one' };

test('a welcome alone rebuilds an open question with the answer already given', () => {
  const view = play(welcome(question, { given: { choice: 'b' }, mine: null }));

  assert.equal(view.current.type, 'question');
  assert.equal(view.asked.stem, 'Why?');
  assert.deepEqual(view.own, { question: 1, answer: { choice: 'b' }, id: '', state: 'accepted', why: '' });
});

test('who first comes in at a reveal sees the question that it answers', () => {
  const reveal = { type: 'reveal', screen: 3, question: 1, correct: { choice: 'a' }, counts: {}, why: {} };
  const asked = { question: 1, kind: 'single', stem: 'Why?', options: [] };

  const view = play(welcome(reveal, { asked, given: null, yours: { choice: 'b' }, mine: null }));

  assert.equal(view.asked.stem, 'Why?');
  assert.deepEqual(view.own.answer, { choice: 'b' });
});

test('a welcome keeps an answer that the server does not have yet', () => {
  const view = play(
    welcome(question),
    tapped,
    { type: 'link', state: 'waiting', why: 'retry' },
    welcome(question, { given: null }),
  );

  assert.equal(view.own.state, 'kept');
  assert.equal(view.own.id, 'one');
});

test('a welcome tells the last result from the final', () => {
  const result = { type: 'result', question: 1, total: 900, rank: 1, players: 2 };

  assert.equal(play(welcome(reveal, { mine: result })).mine.total, 900);
  assert.equal(
    play(welcome({ type: 'podium', screen: 4, top: [], players: 2 }, { mine: { type: 'final', total: 5 } })).final
      .total,
    5,
  );
});

test('a welcome at the reveal of a question never seen knows no question', () => {
  assert.equal(play(welcome(reveal)).asked, null);
  assert.equal(play(welcome(question), welcome(reveal)).asked.question, 1);
});

test('a late joiner learns the first stop at which they can answer', () => {
  assert.equal(play(welcome(question, {}, 'token')).lateAt, 1);
  assert.equal(play(welcome(reveal, {}, 'token')).lateAt, 2);
  assert.equal(play(welcome({ type: 'lobby', players: 1, locked: false }, {}, 'token')).lateAt, null);
  assert.equal(play(welcome(question)).lateAt, null);
});

test('received only after accepted with the id of the last tap', () => {
  assert.equal(play(welcome(question), tapped).own.state, 'kept');
  assert.equal(play(welcome(question), tapped, { type: 'accepted', question: 1, id: 'other' }).own.state, 'kept');
  assert.equal(play(welcome(question), tapped, { type: 'accepted', question: 1, id: 'one' }).own.state, 'accepted');
});

test('a refused answer says why, one that may still come stays kept', () => {
  const closed = play(welcome(question), tapped, {
    type: 'error',
    code: 'question_closed',
    message: 'Too late.',
    id: 'one',
  });
  const early = play(welcome(question), tapped, {
    type: 'error',
    code: 'question_not_open',
    message: 'Wait.',
    id: 'one',
  });
  const other = play(welcome(question), tapped, { type: 'error', code: 'rate_limited', message: 'Slower.', id: null });

  assert.deepEqual([closed.own.state, closed.own.why], ['refused', 'Too late.']);
  assert.deepEqual([early.own.state, early.own.why], ['kept', 'question_not_open']);
  assert.deepEqual([other.own.state, other.notice], ['kept', 'Slower.']);
});

test('a question sent again with new times keeps the draft and the answer', () => {
  const view = play(welcome(question), { type: 'drafted', question: 1, answer: { choices: ['a'] } }, tapped, {
    ...question,
    closesAt: 10_900,
  });

  assert.equal(view.current.closesAt, 10_900);
  assert.deepEqual(view.draft.answer, { choices: ['a'] });
  assert.equal(view.own.id, 'one');
});

test('the next question starts clean', () => {
  const view = play(welcome(question), tapped, reveal, { ...question, question: 2, screen: 5 });

  assert.deepEqual([view.own, view.draft, view.progress], [null, null, null]);
});

test('the roster follows who comes and goes, also during the round', () => {
  const lobby = (joined, left, players) => ({ type: 'lobby', players, locked: true, joined, left });
  const [ada, bo] = [
    { player: 'p1', name: 'Ada' },
    { player: 'p2', name: 'Bo' },
  ];
  const view = play(
    welcome({ type: 'lobby', players: 0, locked: false }, { roster: [] }),
    lobby([ada, bo], [], 2),
    question,
    lobby([ada], ['p2'], 1),
  );

  assert.deepEqual(view.roster, [ada]);
  assert.equal(view.room.locked, true);
  assert.equal(view.current.type, 'question');
});

test('a pause stops and an unpause frees the room', () => {
  const paused = play(welcome(question), { type: 'paused', reason: 'host', remainingMillis: 400 });

  assert.deepEqual(paused.room.paused, { reason: 'host', remainingMillis: 400 });
  assert.equal(reduce(paused, { type: 'unpaused', reason: 'host', remainingMillis: null }).room.paused, null);
});

test('each new screen carries its number and closes what was open', () => {
  const view = play(welcome(question), { type: 'opened', panel: 'menu' }, reveal);

  assert.deepEqual([view.room.screen, view.panel], [3, null]);
});

test('standings remember the ones before them', () => {
  const row = (total) => ({ rank: 1, player: 'p1', name: 'Ada', total, moved: 0 });
  const view = play(
    welcome(question),
    { type: 'standings', screen: 4, top: [row(900)] },
    { ...question, question: 2, screen: 5 },
    { type: 'standings', screen: 7, top: [row(1800)] },
  );

  assert.equal(view.before[0].total, 900);
});

test('the tally leaves out what was skipped', () => {
  assert.deepEqual(play(welcome(question), reveal).tallies, [{ question: 1, right: 3, answers: 4 }]);
  assert.deepEqual(play(welcome(question), { ...reveal, skipped: true }).tallies, []);
});

test('progress, result, final, review, moved, ended and kicked each leave their mark', () => {
  const view = play(
    welcome(question),
    { type: 'progress', question: 1, answered: 1, present: 2 },
    { type: 'result', question: 1, total: 7 },
    { type: 'final', total: 8 },
    { type: 'review', questions: [{ question: 1 }] },
    { type: 'moved', pin: '999999', joinUrl: '/' },
    { type: 'ended', screen: 9 },
    { type: 'kicked' },
  );

  assert.deepEqual(
    [
      view.progress.answered,
      view.mine.total,
      view.final.total,
      view.review.length,
      view.moved.pin,
      view.ended,
      view.link.why,
    ],
    [1, 7, 8, 1, '999999', true, 'kicked'],
  );
});

test('an unknown message changes nothing', () => {
  const view = play(welcome(question));

  assert.equal(reduce(view, { type: 'fireworks' }), view);
});

test('the line stands where the round is', () => {
  assert.deepEqual(position(play(welcome({ type: 'lobby', players: 1, locked: false }))), {
    at: 0,
    of: 3,
    arrived: false,
  });
  assert.deepEqual(position(play(welcome({ ...question, question: 2 }))), { at: 2, of: 3, arrived: false });
  assert.deepEqual(position(play(welcome({ type: 'standings', screen: 7, top: [] }))), {
    at: 2,
    of: 3,
    arrived: false,
  });
  assert.deepEqual(position(play(welcome({ type: 'podium', screen: 9, top: [], players: 1 }))), {
    at: 3,
    of: 3,
    arrived: true,
  });
});
