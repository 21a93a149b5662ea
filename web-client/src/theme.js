// @ts-check
/** The big screen is dark unless the host says otherwise; phones follow their system. */
import { browser } from './keep.js';

export const themeName = () => document.documentElement.dataset.theme ?? 'dark';

/** @param {'dark' | 'light'} name */
const wear = (name) => {
  document.documentElement.dataset.theme = name;
};

export const stageTheme = () => wear(browser.read('theme') ?? 'dark');

export function switchTheme() {
  wear(themeName() === 'dark' ? 'light' : 'dark');
  browser.write('theme', themeName());
}
