// @ts-check
/** The page around every screen: draws it, moves the focus to its heading, says it once, maps keys to buttons. */
import { draw } from './dom.js';

const place = /** @type {HTMLElement} */ (document.querySelector('.app'));
const voice = /** @type {HTMLElement} */ (document.querySelector('.aloud'));
/** Messages that belong together come in one flush; what they mean is said once. */
const GATHER_MILLIS = 120;

let shown = '';
let said = '';
/** @type {ReturnType<typeof setTimeout> | undefined} */
let saying;

/**
 * @param {object} page
 * @param {string} page.key another key is another screen
 * @param {string} page.title
 * @param {string} [page.say] spoken when it changes
 * @param {import('./dom.js').Kid} page.body
 */
export function show({ key, title, say = '', body }) {
  draw(place, body);
  document.title = title ? `${title} · Quizbus` : 'Quizbus';
  if (key !== shown) {
    shown = key;
    /** @type {HTMLElement | null} */ (place.querySelector('[data-focus]') ?? place.querySelector('h1'))?.focus({
      preventScroll: true,
    });
    scrollTo(0, 0);
  }
  if (say !== said) {
    said = say;
    clearTimeout(saying);
    saying = setTimeout(() => {
      voice.textContent = said;
    }, GATHER_MILLIS);
  }
}

const TYPED_IN = 'input:not([type=checkbox], [type=radio]), select, textarea';

/** A button lists its keys in `data-keys`; a key that means something where the focus is keeps that meaning. @param {KeyboardEvent} event */
function pressed(event) {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = /** @type {Element} */ (event.target);
  if (at.matches(TYPED_IN) || place.querySelector('dialog[open]')) return;
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((key === 'Space' || key === 'Enter') && at.closest('button, a, summary, input, label')) return;
  if (!/^[\w]+$/.test(key)) return;
  const button = /** @type {HTMLButtonElement | null} */ (place.querySelector(`[data-keys~="${key}"]`));
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
}

addEventListener('keydown', pressed);

/** @type {Map<string, Promise<void>>} */
const sheets = new Map();

/** Loads a stylesheet once and waits for it, so that no screen shows undressed. @param {string} name */
export function dressed(name) {
  const sheet = sheets.get(name) ?? load(name);
  sheets.set(name, sheet);
  return sheet;
}

/** @param {string} name @returns {Promise<void>} */
const load = (name) =>
  new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/app/styles/${name}.css` });
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
