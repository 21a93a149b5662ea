// @ts-check
/** A question to the person that has to be answered first. The browser's own dialog keeps the focus inside. */
import { h } from '../dom.js';

/** @param {{heading: import('../dom.js').Kid, words?: string, yes: string, no: string, go: () => void, stay: () => void}} to */
export const ask = ({ heading, words, yes, no, go, stay }) =>
  h(
    'dialog',
    {
      class: 'ask card',
      key: 'ask',
      'aria-labelledby': 'ask',
      mounted: (/** @type {HTMLDialogElement} */ element) => element.showModal(),
      oncancel: (/** @type {Event} */ event) => {
        event.preventDefault();
        stay();
      },
    },
    h('h2', { id: 'ask' }, heading),
    words && h('p', null, words),
    h(
      'div',
      { class: 'row' },
      h('button', { class: 'button', onclick: stay }, no),
      h('button', { class: 'button is-main', onclick: go }, yes),
    ),
  );
