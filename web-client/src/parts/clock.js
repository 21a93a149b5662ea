// @ts-check
/**
 * Clocks that run on server time alone. Each is drawn anew from the time that is left, so none can drift:
 * `<clock-bar>` for phones, `<clock-ring>` for the big screen, `<count-down>` for whole seconds.
 */
import { h } from '../dom.js';
import { serverNow } from '../clock.js';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const STEP_MILLIS = 50;
const CALM_STEP_MILLIS = 1000;

class Clock extends HTMLElement {
  opensAt = 0;
  closesAt = 0;
  /** Milliseconds left where the clock stands still. @type {number | null} */
  frozen = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #beat;

  connectedCallback() {
    this.tell();
    this.#beat = setInterval(() => this.tell(), calm.matches ? CALM_STEP_MILLIS / 4 : STEP_MILLIS);
  }

  disconnectedCallback() {
    clearInterval(this.#beat);
  }

  tell() {
    const left = Math.max(0, this.frozen ?? this.closesAt - Math.max(serverNow(), this.opensAt));
    const share = Math.min(1, left / Math.max(1, this.closesAt - this.opensAt));
    const seconds = String(Math.ceil(left / 1000));
    const shown = calm.matches ? Math.ceil(share * 20) / 20 : share;
    this.style.setProperty('--left', shown.toFixed(4));
    if (this.dataset.seconds !== seconds) {
      this.dataset.seconds = seconds;
      this.toggleAttribute('data-late', left < 5000 && left > 0);
      const figure = this.querySelector('.figure');
      if (figure) figure.textContent = seconds;
    }
  }
}

customElements.define('clock-bar', class extends Clock {});
customElements.define('clock-ring', class extends Clock {});
customElements.define('count-down', class extends Clock {});

/** @param {import('../protocol.js').Question} question @param {import('../protocol.js').Pause | null} pause */
const times = (question, pause) => ({
  '.opensAt': question.opensAt,
  '.closesAt': question.closesAt,
  '.frozen': pause ? (pause.remainingMillis ?? 0) : null,
});

/** @param {import('../protocol.js').Question} question @param {import('../protocol.js').Pause | null} pause */
export const clockBar = (question, pause) =>
  question.closesAt === null
    ? null
    : h(
        'clock-bar',
        { 'aria-hidden': 'true', ...times(question, pause) },
        h('span', { class: 'bar' }),
        h('span', { class: 'figure' }),
      );

/** @param {import('../protocol.js').Question} question @param {import('../protocol.js').Pause | null} pause */
export const clockRing = (question, pause) =>
  question.closesAt === null
    ? null
    : h(
        'clock-ring',
        { role: 'timer', 'aria-label': 'Seconds left', 'aria-live': 'off', ...times(question, pause) },
        h(
          'svg',
          { viewBox: '0 0 100 100', 'aria-hidden': 'true' },
          h('circle', { cx: 50, cy: 50, r: 44 }),
          h('circle', { class: 'left', cx: 50, cy: 50, r: 44, pathLength: 1 }),
        ),
        h('span', { class: 'figure' }),
      );

/** Whole seconds until a moment. @param {number} at server time @param {number} [from] */
export const countDown = (at, from = at - 3000) =>
  h(
    'count-down',
    { key: at, 'aria-hidden': 'true', '.opensAt': from, '.closesAt': at, '.frozen': null },
    h('span', { class: 'figure' }),
  );
