// @ts-check
/** Whoever opened a round that drives itself holds its host token too: one word with it takes everyone along. */
import { connect } from './connection.js';
import { forgetHosted, hostedRoom, keepHosted } from './seats.js';

/** @param {string} pin of a round at its end @param {boolean} missed again the questions that went worst */
export function onceMore(pin, missed) {
  const room = hostedRoom(pin);
  if (!room) return;
  const link = connect({
    pin,
    hello: () => ({ type: 'host', pin, token: room.token }),
    heard: (message) => {
      if (message.type === 'welcome') link.send(missed ? { type: 'again', missed } : { type: 'again' });
      if (message.type === 'error') link.end();
      if (message.type !== 'moved') return;
      keepHosted({ pin: message.pin, token: message.token, joinUrl: message.joinUrl });
      forgetHosted(pin);
      link.end();
    },
    linked: () => {},
  });
}
