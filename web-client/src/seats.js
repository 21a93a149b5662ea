// @ts-check
/** The seats and rooms this browser holds: so a reload keeps the player's place and the host's control. */
import { browser, secret, tab } from './keep.js';

const SEATS_MOST = 8;

/**
 * @typedef {{pin: string, token: string, name: string, player: string}} Seat
 * @typedef {{pin: string, token: string, joinUrl: string, title?: string}} Hosted
 */

/** Several people may have sat down with one browser. @param {string} pin @returns {Seat[]} newest first */
export const seatsOf = (pin) => allSeats().filter((seat) => seat.pin === pin);

/** The seat this very tab sits in. @param {string} pin @returns {Seat | undefined} */
export function seatOfTab(pin) {
  const seat = tab.read('seat');
  return seat?.pin === pin ? seat : undefined;
}

/** @param {Seat} seat */
export function keepSeat(seat) {
  tab.write('seat', seat);
  browser.write(
    'seats',
    [seat, ...allSeats().filter((other) => other.pin !== seat.pin || other.player !== seat.player)].slice(
      0,
      SEATS_MOST,
    ),
  );
}

/** @param {string} token */
export function forgetSeat(token) {
  if (tab.read('seat')?.token === token) leaveTab();
  browser.write(
    'seats',
    allSeats().filter((seat) => seat.token !== token),
  );
}

/** The tab is free again; the seat itself may still be taken up. */
export const leaveTab = () => tab.write('seat', null);

/** @returns {Seat[]} */
const allSeats = () => browser.read('seats') ?? [];

/**
 * Two secrets: `device` finds the seat in a room again, `learner` says over rooms whose practice this is.
 * Someone new on a browser that is already known gets a pair of their own, for this tab.
 * @returns {{device: string, learner: string}}
 */
export function whoami() {
  const own = tab.read('who') ?? browser.read('who');
  if (own) return own;
  const made = { device: secret(), learner: secret() };
  browser.write('who', made);
  return made;
}

export const becomeSomeoneNew = () => tab.write('who', { device: secret(), learner: secret() });

/** @returns {Hosted[]} newest first */
export const hostedRooms = () => browser.read('hosted') ?? [];

/** @param {string} pin */
export const hostedRoom = (pin) => hostedRooms().find((room) => room.pin === pin);

/** @param {Hosted} room */
export function keepHosted(room) {
  browser.write('hosted', [room, ...hostedRooms().filter((other) => other.pin !== room.pin)].slice(0, SEATS_MOST));
}

/** @param {string} pin */
export const forgetHosted = (pin) =>
  browser.write(
    'hosted',
    hostedRooms().filter((room) => room.pin !== pin),
  );
