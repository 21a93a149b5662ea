// @ts-check
/** One of a few: radio buttons in the dress of a line with stops. */
import { h } from '../dom.js';

/**
 * @param {object} to
 * @param {string} to.label @param {string} to.name @param {string | number} to.value
 * @param {[string | number, string, string?][]} to.options value, name and what it means
 * @param {(value: any) => void} to.change
 */
export const oneOf = ({ label, name, value, options, change }) =>
  h(
    'fieldset',
    { class: 'one-of' },
    h('legend', { class: 'field' }, label),
    h(
      'div',
      { class: `segments${options.length === 4 ? ' is-four' : ''}` },
      options.map(([option, words]) =>
        h(
          'label',
          { class: 'segment', key: option },
          h('input', {
            type: 'radio',
            name,
            value: String(option),
            checked: option === value,
            onchange: () => change(option),
          }),
          h('span', null, words),
        ),
      ),
    ),
    h('p', { class: 'muted' }, options.find(([option]) => option === value)?.[2]),
  );
