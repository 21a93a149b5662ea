import { pinGroups } from '../src/parts/marks.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerLines, alsoLines } from '../src/parts/answer.js';
import { numberOf } from '../src/parts/fields.js';
import { someNames } from '../src/names.js';
import { spoken } from '../src/spoken.js';
import { empty, reduce } from '../src/view.js';
import { counted, grouped, ordinal, placeWords, receiptLines, sourceLine } from '../src/words.js';

test('numbers are grouped and named', () => {
  assert.deepEqual([grouped(950), grouped(3120), grouped(1234567)], ['950', '3\u2009120', '1\u2009234\u2009567']);
  assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 102, 112].map(ordinal), [
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '102nd',
    '112th',
  ]);
  assert.deepEqual([counted(1, 'point'), counted(2, 'miss', 'misses')], ['1 point', '2 misses']);
  assert.equal(pinGroups('4829137'), '482\u00a0913\u00a07');
});

test('a source is a sentence', () => {
  assert.equal(sourceLine({ doc: '002', lines: '752-754' }), 'Notes 002, lines 752-754');
  assert.equal(sourceLine({ doc: '004', lines: '680' }), 'Notes 004, line 680');
});

test('a receipt says how the points came about', () => {
  const receipt = { base: 1000, elapsedMillis: 4210, networkMillis: 85, speed: 0.9231, bonus: 100 };

  assert.deepEqual(receiptLines(receipt, 0.5), [
    '1\u2009000 for the question',
    '× 50 % right',
    '× 0.92 for speed: 4.2 s, 85 ms of network given back',
    '+ 100 for the streak',
  ]);
});

test('a low rank is told as a distance only', () => {
  const behind = { name: 'Ada', points: 38 };

  assert.deepEqual(placeWords({ rank: 9, players: 31, total: 900, behind }), ['You are 9th, 38 points behind ', 'Ada', '.']);
  assert.deepEqual(placeWords({ rank: 31, players: 31, total: 0, behind }), ['You are 38 points behind ', 'Ada', '.']);
});

test('nobody leads without a point', () => {
  assert.deepEqual(placeWords({ rank: 1, players: 2, total: 600, behind: null }), ['You lead.']);
  assert.deepEqual(placeWords({ rank: 1, players: 2, total: 0, behind: null }), ['Nobody has points yet.']);
});

test('typed numbers are read as people write them', () => {
  assert.deepEqual(['12,5', '1 234.5', '-3', '.5', '+7'].map(numberOf), [12.5, 1234.5, -3, 0.5, 7]);
  assert.deepEqual(['', 'ten', '1.2.3', '1e5'].map(numberOf), [null, null, null, null]);
});

test('every kind of answer has its words', () => {
  const options = [
    { id: 'a', text: 'One' },
    { id: 'b', text: 'Two' },
  ];
  const asked = {
    kind: 'single',
    stem: '',
    options,
    left: [{ id: 'l1', text: 'L' }],
    right: [{ id: 'r1', text: 'R' }],
  };

  assert.deepEqual(answerLines(asked, { choice: 'b' }), ['Two']);
  assert.deepEqual(answerLines(asked, { order: ['b', 'a'] }), ['Two', 'One']);
  assert.deepEqual(answerLines(asked, { pairs: { l1: 'r1' } }), ['L → R']);
  assert.deepEqual(answerLines(asked, { number: 12.5, unit: 'KB' }), ['12.5\u00a0KB']);
  assert.deepEqual(answerLines(asked, { blanks: { 1: '4 KB' } }), ['4 KB']);
  assert.deepEqual(answerLines(null, { choice: 'c' }), ['C']);
  assert.deepEqual(answerLines(null, { choice: 'true' }), ['True']);
  assert.deepEqual(alsoLines({ also: { 2: ['x', 'y'] } }), ['2: x, y']);
});

test('three names are three different names', () => {
  assert.equal(new Set(someNames(3)).size, 3);
  assert.ok(someNames(3).every((name) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name)));
  assert.ok(someNames(3, 200).every((name) => /^[A-Z][a-z]+ [A-Z][a-z]+ [1-9][0-9]?$/.test(name)));
});

test('the live region says each change once', () => {
  const question = {
    type: 'question',
    screen: 2,
    question: 1,
    of: 3,
    kind: 'single',
    stem: 'Why?',
    options: [],
    points: 1000,
    opensAt: 100,
    closesAt: 20_100,
  };
  const room = {
    pin: '482913',
    mode: 'hosted',
    screen: 2,
    of: 3,
    players: 1,
    paused: null,
    settings: {},
    current: question,
  };
  const view = reduce(reduce(empty, { type: 'link', state: 'open', why: null }), {
    type: 'welcome',
    role: 'player',
    you: { player: 'p1', name: 'Ada' },
    room,
  });

  assert.equal(spoken(view, 50), 'Question 1 of 3.');
  assert.equal(spoken(view, 150), 'Question 1 is open, 20 seconds.');
  assert.equal(spoken(view, 30_000), 'Time is up.');
  assert.equal(
    spoken(reduce(view, { type: 'link', state: 'waiting', why: 'retry' }), 150),
    'The connection is gone. We keep trying.',
  );
});
