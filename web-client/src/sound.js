// @ts-check
/** A few soft tones on the host's screen, off until the host turns them on. */
import { browser } from './keep.js';

/** Frequencies in hertz of what each screen plays. @type {Record<string, number[]>} */
const TUNES = {
  countdown: [392, 494, 587],
  question: [587, 784],
  reveal: [784, 659],
  standings: [523],
  podium: [523, 659, 784, 1047],
};
const TONE_SECONDS = 0.16;
const LOUDNESS = 0.08;

let on = browser.read('sound') === true;
let heard = '';
/** @type {AudioContext | null} */
let audio = null;

export const soundIsOn = () => on;

/** The press that turns it on is also what lets the browser play. */
export function switchSound() {
  on = !on;
  browser.write('sound', on);
  if (on) play([659, 784]);
}

/** Each screen sounds once. @param {import('./view.js').View} view */
export function sounds(view) {
  const now = `${view.pin} ${view.room?.screen} ${view.current?.type}`;
  if (now === heard) return;
  const first = heard === '';
  heard = now;
  if (on && !first && view.role === 'host') play(TUNES[view.current?.type ?? ''] ?? []);
}

/** @param {number[]} tune */
function play(tune) {
  audio ??= new AudioContext();
  const out = audio;
  tune.forEach((hertz, n) => {
    const from = out.currentTime + n * TONE_SECONDS;
    const tone = new OscillatorNode(out, { type: 'triangle', frequency: hertz });
    const volume = new GainNode(out, { gain: LOUDNESS });
    volume.gain.setValueAtTime(LOUDNESS, from);
    volume.gain.exponentialRampToValueAtTime(0.0005, from + TONE_SECONDS * 2);
    tone.connect(volume).connect(out.destination);
    tone.start(from);
    tone.stop(from + TONE_SECONDS * 2);
  });
}
