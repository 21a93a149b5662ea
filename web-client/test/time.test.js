import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterClose, pauseBefore, waitMillis } from '../src/backoff.js';
import { guess, serverNow, unknown, useMapping, withSample } from '../src/clock.js';

test('the shortest round trip wins, whenever it came', () => {
  const samples = [
    [0, 1050, 100],
    [200, 1215, 220],
    [400, 1450, 500],
  ];
  const mapping = samples.reduce((now, [sent, at, arrived]) => withSample(now, sent, at, arrived), unknown);

  assert.deepEqual(mapping, { offset: 1005, trip: 20 });
});

test('a guess from the welcome gives way to any sample', () => {
  assert.deepEqual(withSample(guess(5000, 1000), 0, 4050, 100), { offset: 4000, trip: 100 });
});

test('server time runs with the mapping', () => {
  useMapping({ offset: 1_000_000, trip: 1 });

  assert.ok(Math.abs(serverNow() - performance.now() - 1_000_000) < 5);
});

test('the first wait is within three seconds, later ones grow to twenty', () => {
  assert.deepEqual([waitMillis(0, () => 0), waitMillis(0, () => 1)], [0, 3000]);
  assert.deepEqual(
    [1, 2, 3, 10].map((tries) => waitMillis(tries, () => 1)),
    [4500, 6750, 10125, 20000],
  );
  assert.ok(waitMillis(4, () => 0) > 5000);
});

test('every close code has its meaning', () => {
  const meant = {
    1000: 'bye',
    1001: 'soon',
    1006: 'retry',
    1008: 'stop',
    4401: 'forget',
    4403: 'kicked',
    4404: 'lost-room',
    4408: 'retry',
    4409: 'elsewhere',
    4429: 'wait',
  };

  for (const [code, what] of Object.entries(meant)) assert.equal(afterClose(Number(code)), what);
});

test('a server that is going is looked for at once, each at a moment of its own', () => {
  assert.deepEqual([pauseBefore('soon', 0, () => 0), pauseBefore('soon', 0, () => 1)], [0, 1500]);
  assert.deepEqual([pauseBefore('soon', 5, () => 0), pauseBefore('soon', 5, () => 1)], [750, 1500]);
  assert.ok(pauseBefore('soon', 24, () => 1) <= 1500, 'for as long as a slow start takes');
  assert.equal(
    pauseBefore('soon', 26, () => 1),
    waitMillis(1, () => 1),
  );
});

test('too fast waits longer', () => {
  assert.equal(
    pauseBefore('wait', 0, () => 0),
    2000,
  );
});
