// @ts-check
/** What this browser remembers. Private windows may refuse storage: then memory has to do. */

/** @param {() => Storage} open */
function cupboard(open) {
  /** @type {Map<string, string>} */
  const memory = new Map();
  /** @type {Storage | null} */
  let storage = null;
  try {
    storage = open();
    storage.setItem('quizbus', '1');
    storage.removeItem('quizbus');
  } catch {
    storage = null;
  }
  return {
    /** @param {string} name @returns {any} */
    read(name) {
      try {
        return JSON.parse((storage ? storage.getItem(`quizbus.${name}`) : memory.get(name)) ?? 'null');
      } catch {
        return null;
      }
    },
    /** @param {string} name @param {any} value null forgets */
    write(name, value) {
      const text = JSON.stringify(value);
      memory.set(name, text);
      try {
        if (value === null) storage?.removeItem(`quizbus.${name}`);
        else storage?.setItem(`quizbus.${name}`, text);
      } catch {
        storage = null;
      }
    },
  };
}

/** Outlives the tab. */
export const browser = cupboard(() => globalThis.localStorage);
/** Lives as long as the tab, reloads included. */
export const tab = cupboard(() => globalThis.sessionStorage);

/** 128 random bits as base64url, without `crypto.subtle`, which plain http does not have. */
export function secret() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}
