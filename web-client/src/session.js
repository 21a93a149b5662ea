// @ts-check
/** A seat in a room: holds the one state, lets messages change it, does what follows from them, draws. */
import { dropAnswer, keepAnswer, keptAnswer } from './answers.js';
import { serverNow } from './clock.js';
import { stayAwake } from './awake.js';
import { connect } from './connection.js';
import { tab } from './keep.js';
import { notePlayed } from './played.js';
import { sameAnswer } from './same-answer.js';
import { forgetHosted, forgetSeat, keepHosted, keepSeat, leaveTab, whoami } from './seats.js';
import { dressed, show } from './shell.js';
import { spoken } from './spoken.js';
import { stageTheme } from './theme.js';
import { empty, reduce } from './view.js';

const RETRY_MILLIS = 1000;

/** @type {import('./view.js').View} */
let view = empty;
/** @type {ReturnType<typeof connect> | null} */
let link = null;
/** @type {any} */
let entry = null;
/** @type {(view: import('./view.js').View, act: Act, now: number) => import('./dom.js').Kid} */
let screens = () => null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let alarm;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let resending;

/**
 * @typedef {object} Entry
 * @property {'player' | 'host' | 'watch'} role
 * @property {string} pin
 * @property {string} [token] a seat or the host's control; without it a player joins
 * @property {string} [name]
 * @property {string} [team]
 * @property {string} [joinUrl]
 * @property {(why: string, code: string) => void} refused nothing came of it, with a sentence for the person
 * @param {Entry} as
 */
export async function enter(as) {
  const [module] = await Promise.all([
    as.role === 'player' ? import('./screens/player.js') : import('./screens/stage.js'),
    dressed(as.role === 'player' ? 'play' : 'stage'),
    dressed('question'),
  ]);
  if (as.role !== 'player') stageTheme();
  screens = module.screens;
  entry = as;
  link?.end();
  const recalled = tab.read('asked');
  view = { ...empty, ...(recalled?.pin === as.pin ? { asked: recalled.asked, own: recalled.own } : {}) };
  view = reduce(view, { type: 'entering', pin: as.pin, role: as.role, joinUrl: as.joinUrl });
  link = connect({
    pin: as.pin,
    hello,
    heard: dispatch,
    linked: (state, why) => dispatch({ type: 'link', state, why }),
  });
  stayAwake();
}

function hello() {
  const { role, pin, token, name, team } = entry;
  if (role === 'watch') return { type: 'watch', pin };
  if (role === 'host') return { type: 'host', pin, token };
  if (token) return { type: 'resume', pin, token };
  return { type: 'join', pin, name, ...(team ? { team } : {}), ...whoami() };
}

/** @param {import('./protocol.js').ServerMessage | import('./protocol.js').LocalMessage} message */
function dispatch(message) {
  view = reduce(view, message);
  follow(message);
  render();
}

/** What a message makes us do, beside what it changes. @param {any} message */
function follow(message) {
  switch (message.type) {
    case 'welcome':
      return welcomed(message);
    case 'question':
      recall();
      return resend();
    case 'unpaused':
      return resend();
    case 'accepted':
      recall();
      return dropAnswer(message.id);
    case 'result':
      return settle(message);
    case 'podium':
      if (view.role === 'player') act.command('review');
      return;
    case 'review':
      if (view.room?.mode === 'solo') notePlayed(message.questions, tab.read('only-topic') ?? undefined);
      return;
    case 'error':
      return failed(message);
    case 'moved':
      return follows(message);
    case 'kicked':
      return forgetSeat(entry.token);
    case 'link':
      if (message.state === 'stopped') stopped(message.why);
      return;
  }
}

/** A reveal repeats neither the question nor the own answer, so that a reload then needs them from here. */
const recall = () =>
  tab.write('asked', { pin: view.pin, asked: view.asked, own: view.own?.state === 'accepted' ? view.own : null });

/** @param {import('./protocol.js').Welcome} message */
function welcomed({ token, you, room }) {
  if (token && you) {
    entry = { ...entry, token };
    keepSeat({ pin: room.pin, token, name: you.name, player: you.player });
  }
  if (room.current?.type === 'question') follow(room.current);
  if (room.mode === 'solo' && room.current?.type === 'lobby') act.command('ready');
  if (room.mine?.type === 'result') settle(room.mine);
  if (view.role === 'player' && (room.current?.type === 'podium' || view.ended)) act.command('review');
}

/** Sends the kept answer to the open question, with its old id, if the server does not have it yet. */
function resend() {
  if (view.role !== 'player' || view.current?.type !== 'question' || !view.you) return;
  const kept = keptAnswer(view.pin, view.you.player, view.current.question);
  if (!kept) return;
  const has = view.own?.state === 'accepted';
  if (has && (!view.room?.settings.changeableAnswers || sameAnswer(view.own?.answer, kept.answer)))
    return dropAnswer(kept.id);
  if (view.own?.id !== kept.id)
    view = reduce(view, { type: 'tapped', question: kept.question, answer: kept.answer, id: kept.id });
  link?.send({ type: 'answer', question: kept.question, answer: kept.answer, id: kept.id });
}

/** The question is closed: an answer still kept either counts, or came too late and that is said. @param {import('./protocol.js').Result} result */
function settle({ question, receipt }) {
  const kept = view.you && keptAnswer(view.pin, view.you.player, question);
  if (!kept) return;
  dropAnswer(kept.id);
  if (!receipt)
    view = reduce(view, { type: 'noticed', text: 'The question closed before your answer reached the server.' });
}

/** @param {{code: string, message: string, id: string | null}} error */
function failed({ code, message, id }) {
  if (!view.room) {
    link?.end();
    return entry.refused(message, code);
  }
  if (!id || view.own?.id !== id) return;
  if (view.own.state === 'refused') return dropAnswer(id);
  clearTimeout(resending);
  const opensIn = view.current?.type === 'question' ? view.current.opensAt - serverNow() : 0;
  if (!view.room.paused) resending = setTimeout(resend, Math.max(RETRY_MILLIS, opensIn));
}

/** The same people in a new room: everyone is taken along. @param {import('./protocol.js').Moved} moved */
function follows({ pin, joinUrl, token }) {
  const role = view.role;
  if (role === 'host' && token) keepHosted({ pin, token, joinUrl });
  if (role === 'player' && token && view.you) keepSeat({ pin, token, name: view.you.name, player: view.you.player });
  history.replaceState(null, '', `${location.pathname}?pin=${pin}`);
  enter({ ...entry, pin, token, joinUrl });
}

/** @param {string} why */
function stopped(why) {
  if (why === 'forget') {
    if (view.role === 'host') forgetHosted(view.pin);
    else forgetSeat(entry.token);
    entry.refused('This place is no longer known here. Get on once more.', why);
  }
  if (why === 'lost-room') {
    forgetSeat(entry.token);
    forgetHosted(view.pin);
    entry.refused('That room is gone. Ask for a new PIN.', why);
  }
}

/** @typedef {typeof act} Act what a screen may ask for */
const act = {
  /** @param {any} answer */
  answer(answer) {
    if (view.current?.type !== 'question' || !view.you) return;
    const { question } = view.current;
    const id = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => (byte % 36).toString(36)).join('');
    keepAnswer({ pin: view.pin, player: view.you.player, question, answer, id });
    dispatch({ type: 'tapped', question, answer, id });
    link?.send({ type: 'answer', question, answer, id });
  },
  /** @param {any} answer */
  draft(answer) {
    if (view.current?.type === 'question') dispatch({ type: 'drafted', question: view.current.question, answer });
  },
  /** @param {string} type @param {Record<string, any>} [fields] */
  command(type, fields = {}) {
    if (!link?.send({ type, ...fields }))
      dispatch({ type: 'noticed', text: 'Not sent: the connection is gone for a moment.' });
  },
  /** The screen we act from goes along, so that a double press skips nothing. */
  next() {
    if (view.current?.type === 'lobby') act.command('start');
    else act.command('next', { screen: view.room?.screen ?? 0 });
  },
  /** @param {string | null} panel */
  open(panel) {
    dispatch({ type: 'opened', panel });
  },
  ready() {
    view = { ...view, ready: true };
    act.command('ready');
    render();
  },
  takeBack() {
    enter(entry);
  },
  leave() {
    link?.send({ type: 'leave' });
    leaveTab();
    location.assign('/');
  },
  hurry() {
    link?.hurry();
  },
  /** @param {any} report */
  reported(report) {
    dispatch({ type: 'reported', report });
  },
  /** @param {string} text */
  notice(text) {
    dispatch({ type: 'noticed', text });
  },
  redraw: render,
};

function render() {
  if (!view.room && view.link.state !== 'stopped' && view.link.state !== 'waiting') return;
  const now = serverNow();
  const screen = /** @type {any} */ (view.current)?.screen ?? 0;
  show({
    key: `${view.pin}-${view.current?.type ?? view.link.why ?? 'nothing'}-${screen}`,
    title: titleOf(),
    say: spoken(view, now),
    body: screens(view, act, now),
  });
  clearTimeout(alarm);
  const next = comingTimes()
    .filter((at) => at > now)
    .sort((a, b) => a - b)[0];
  if (next) alarm = setTimeout(render, Math.min(next - now + 8, 60_000));
}

/** The moments at which the screen changes by itself. @returns {number[]} */
function comingTimes() {
  const current = view.current;
  if (current?.type === 'question' && !view.room?.paused) return [current.opensAt, current.closesAt ?? 0];
  return [];
}

const titleOf = () =>
  view.current?.type === 'question'
    ? `Question ${view.current.question}`
    : view.role === 'host'
      ? `Hosting ${view.pin}`
      : view.room?.title || '';
