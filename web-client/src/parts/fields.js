// @ts-check
/** Answers that are typed or picked word by word: a number with its unit, a text, the blanks of a cloze. */
import { h } from '../dom.js';
import { rich } from './rich.js';

const TEXT_MOST = 100;

/** @param {{units: string[], draft: {typed: string, unit?: string}, change: (draft: any) => void}} to */
export function numberField({ units, draft, change }) {
  return h(
    'div',
    { class: 'number-field' },
    h(
      'label',
      { class: 'field' },
      h('span', null, 'Your number'),
      h('input', {
        class: 'input is-figure',
        inputmode: 'decimal',
        autocomplete: 'off',
        enterkeyhint: 'send',
        maxlength: 30,
        value: draft.typed,
        oninput: (/** @type {any} */ event) => change({ ...draft, typed: event.target.value }),
      }),
    ),
    units.length === 1 && h('span', { class: 'unit' }, units[0]),
    units.length > 1 &&
      h(
        'label',
        { class: 'field' },
        h('span', null, 'Unit'),
        h(
          'select',
          {
            class: 'input',
            value: draft.unit ?? units[0],
            onchange: (/** @type {any} */ event) => change({ ...draft, unit: event.target.value }),
          },
          units.map((unit) => h('option', { value: unit, selected: unit === (draft.unit ?? units[0]) }, unit)),
        ),
      ),
  );
}

/** "1 234,5" and "1234.5" are the same number. @param {string} typed @returns {number | null} */
export function numberOf(typed) {
  const plain = typed
    .replace(/[\s\u00a0\u2009']/g, '')
    .replace(/^\+/, '')
    .replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** @param {{draft: string, change: (text: string) => void}} to */
export const textField = ({ draft, change }) =>
  h(
    'label',
    { class: 'field' },
    h('span', null, 'Your answer'),
    h('input', {
      class: 'input',
      autocomplete: 'off',
      autocapitalize: 'off',
      autocorrect: 'off',
      spellcheck: 'false',
      enterkeyhint: 'send',
      maxlength: TEXT_MOST,
      value: draft,
      oninput: (/** @type {any} */ event) => change(event.target.value),
    }),
  );

/** @param {{blanks: import('../protocol.js').Blanks, draft: Record<string, string>, change: (draft: Record<string, string>) => void}} to */
export const clozeFields = ({ blanks, draft, change }) =>
  h(
    'div',
    { class: 'stack is-loose' },
    Object.entries(blanks).map(([n, { options }]) => {
      const fill = (/** @type {string} */ text) => change({ ...draft, [n]: text });
      if (!options)
        return h(
          'label',
          { class: 'field', key: n },
          h('span', null, `Blank ${n}`),
          h('input', {
            class: 'input',
            autocomplete: 'off',
            autocapitalize: 'off',
            spellcheck: 'false',
            maxlength: TEXT_MOST,
            value: draft[n] ?? '',
            oninput: (/** @type {any} */ event) => fill(event.target.value),
          }),
        );
      return h(
        'fieldset',
        { class: 'stack', key: n },
        h('legend', { class: 'field' }, `Blank ${n}`),
        h(
          'div',
          { class: 'row' },
          options.map((option) =>
            h(
              'button',
              {
                class: 'button',
                type: 'button',
                'aria-pressed': String(draft[n] === option),
                onclick: () => fill(option),
              },
              rich(option),
            ),
          ),
        ),
      );
    }),
  );
