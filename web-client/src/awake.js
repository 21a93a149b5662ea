// @ts-check
/** Keeps the screen on while a seat is taken; only where the browser lets us: plain http does without. */

let asked = false;

export function stayAwake() {
  if (asked) return;
  asked = true;
  const ask = () => {
    if (!document.hidden) /** @type {any} */ (navigator).wakeLock?.request('screen').catch(() => {});
  };
  ask();
  document.addEventListener('visibilitychange', ask);
}
