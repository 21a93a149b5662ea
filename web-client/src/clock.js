// @ts-check
/** The server's clock, mapped from ours: of all round trips since the connect the shortest tells best. */

/**
 * @typedef {{offset: number, trip: number}} Mapping `offset` is server minus local, `trip` the round trip; milliseconds
 * @type {Mapping}
 */
export const unknown = { offset: 0, trip: Infinity };

/**
 * A first guess from a message that tells the server's time, to be bettered by any `pong`.
 * @param {number} at server time @param {number} now local time @returns {Mapping}
 */
export const guess = (at, now) => ({ offset: at - now, trip: Number.MAX_VALUE });

/**
 * @param {Mapping} mapping @param {number} sent local time of the `ping` @param {number} at server time of the `pong`
 * @param {number} now local time of its arrival @returns {Mapping}
 */
export function withSample(mapping, sent, at, now) {
  const trip = now - sent;
  return trip >= 0 && trip < mapping.trip ? { offset: at - (sent + now) / 2, trip } : mapping;
}

/** @type {Mapping} */
let mapping = { offset: Date.now() - performance.now(), trip: Infinity };

/** @param {Mapping} next */
export const useMapping = (next) => {
  mapping = next;
};

/** Server time in milliseconds since 1970; monotonic here, so no jump of the wall clock moves a countdown. */
export const serverNow = () => performance.now() + mapping.offset;
