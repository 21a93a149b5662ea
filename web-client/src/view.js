// @ts-check
/**
 * The one state value of a room and how each message changes it. Pure: no clock, no socket, no document.
 *
 * @typedef {import('./protocol.js').ServerMessage} ServerMessage
 * @typedef {import('./protocol.js').LocalMessage} LocalMessage
 * @typedef {{question: number, answer: any, id: string, state: 'kept' | 'accepted' | 'refused', why: string}} OwnAnswer
 * @typedef {object} View
 * @property {'player' | 'host' | 'watch'} role
 * @property {string} pin
 * @property {string} joinUrl
 * @property {{state: string, why: string | null}} link
 * @property {import('./protocol.js').Room | null} room
 * @property {import('./protocol.js').Person | null} you
 * @property {import('./protocol.js').Screen | null} current the message of the screen
 * @property {import('./protocol.js').Question | null} asked the last question seen, since a reveal does not repeat it
 * @property {OwnAnswer | null} own
 * @property {{question: number, answer: any} | null} draft chosen, not yet sent
 * @property {import('./protocol.js').Result | null} mine
 * @property {import('./protocol.js').Final | null} final
 * @property {import('./protocol.js').Lobby | null} lobby
 * @property {import('./protocol.js').Person[]} roster
 * @property {{question: number, answered: number, present: number} | null} progress
 * @property {import('./protocol.js').Row[]} before the rows of the last standings, so that these can slide
 * @property {import('./protocol.js').Row[]} latest the rows of these
 * @property {{question: number, right: number, answers: number}[]} tallies how each single choice went
 * @property {import('./protocol.js').Reviewed[] | null} review
 * @property {import('./protocol.js').Moved | null} moved
 * @property {any} report
 * @property {number | null} lateAt the stop at which a late joiner came aboard
 * @property {boolean} ready
 * @property {boolean} ended
 * @property {string | null} panel the one thing that is open over the screen
 * @property {string | null} notice
 */

/** @type {View} */
export const empty = {
  role: 'player',
  pin: '',
  joinUrl: '',
  link: { state: 'connecting', why: null },
  room: null,
  you: null,
  current: null,
  asked: null,
  own: null,
  draft: null,
  mine: null,
  final: null,
  lobby: null,
  roster: [],
  progress: null,
  before: [],
  latest: [],
  tallies: [],
  review: null,
  moved: null,
  report: null,
  lateAt: null,
  ready: false,
  ended: false,
  panel: null,
  notice: null,
};

/** @param {View} view @param {ServerMessage | LocalMessage} message @returns {View} */
export function reduce(view, message) {
  switch (message.type) {
    case 'entering':
      return {
        ...empty,
        asked: view.asked,
        own: view.own,
        pin: message.pin,
        role: message.role,
        joinUrl: message.joinUrl ?? '',
      };
    case 'link':
      return { ...view, link: { state: message.state, why: message.why } };
    case 'welcome':
      return welcomed(view, message);
    case 'lobby':
      return boarded(view, message);
    case 'countdown':
      return turned(view, message);
    case 'question':
      return asked(view, message);
    case 'reveal':
      return turned({ ...view, tallies: tallied(view, message) }, message);
    case 'standings':
      return { ...turned(view, message), latest: message.top, before: view.latest };
    case 'podium':
      return { ...turned(view, message), own: null };
    case 'ended':
      return { ...view, ended: true, room: view.room && { ...view.room, phase: 'ended' } };
    case 'accepted':
      return accepted(view, message);
    case 'progress':
      return { ...view, progress: message };
    case 'result':
      return { ...view, mine: message };
    case 'final':
      return { ...view, final: message };
    case 'review':
      return { ...view, review: message.questions };
    case 'moved':
      return { ...view, moved: message };
    case 'paused':
      return paused(view, { reason: message.reason, remainingMillis: message.remainingMillis });
    case 'unpaused':
      return paused(view, null);
    case 'kicked':
      return { ...view, link: { state: 'stopped', why: 'kicked' } };
    case 'error':
      return failed(view, message);
    case 'ok':
      return view;
    case 'drafted':
      return { ...view, draft: { question: message.question, answer: message.answer } };
    case 'tapped':
      return { ...view, own: { ...message, state: 'kept', why: '' } };
    case 'opened':
      return { ...view, panel: message.panel };
    case 'noticed':
      return { ...view, notice: message.text };
    case 'reported':
      return { ...view, report: message.report };
    default:
      return view;
  }
}

/** @param {View} view @param {import('./protocol.js').Welcome} message @returns {View} */
function welcomed(view, { role, you, token, room }) {
  const { current: screen, mine, ...rest } = room;
  const current = /** @type {import('./protocol.js').Screen} */ (screen);
  const playing = !['lobby', 'countdown', 'podium'].includes(current.type);
  /** @type {View} */
  const next = {
    ...view,
    role,
    you,
    room: rest,
    notice: null,
    current,
    roster: room.roster ?? [],
    mine: mine?.type === 'result' ? mine : null,
    final: mine?.type === 'final' ? mine : null,
    lobby: current.type === 'lobby' ? current : null,
    progress: null,
    latest: current?.type === 'standings' ? current.top : view.latest,
    before: current?.type === 'standings' ? current.top : view.before,
    ended: room.phase === 'ended',
    lateAt: token && playing ? stopOf(current) : view.lateAt,
  };
  if (current?.type === 'question') return given({ ...next, asked: current }, room.given);
  const known = current?.type === 'reveal' && view.asked?.question === current.question;
  if (known) return { ...next, asked: view.asked, own: view.own };
  const shown = /** @type {any} */ (room.asked ?? null);
  return given({ ...next, asked: shown, own: null }, room.yours ?? null);
}

/** The server's word on the open question; an answer of ours that it has not yet stays kept. @param {View} view @param {any} answer */
function given(view, answer) {
  const question = view.asked?.question ?? 0;
  const own = view.own?.question === question ? view.own : null;
  if (!answer) return { ...view, own };
  return { ...view, own: { question, answer, id: own?.id ?? '', state: /** @type {const} */ ('accepted'), why: '' } };
}

/** @param {View} view @param {import('./protocol.js').Lobby} message @returns {View} */
function boarded(view, message) {
  const gone = new Set([...(message.left ?? []), ...(message.joined ?? []).map((person) => person.player)]);
  const roster = [...view.roster.filter((person) => !gone.has(person.player)), ...(message.joined ?? [])];
  const inLobby = view.current === null || view.current.type === 'lobby';
  const room = view.room && { ...view.room, players: message.players, locked: message.locked };
  return { ...view, room, roster, lobby: message, current: inLobby ? message : view.current };
}

/** A new screen. @param {View} view @param {any} message @returns {View} */
function turned(view, message) {
  const fresh = message.screen !== view.room?.screen;
  const room = view.room && { ...view.room, screen: message.screen, phase: message.type };
  return { ...view, room, current: message, panel: fresh ? null : view.panel, notice: fresh ? null : view.notice };
}

/** @param {View} view @param {import('./protocol.js').Question} message @returns {View} */
function asked(view, message) {
  const again = view.asked?.question === message.question && view.current?.type === 'question';
  const next = { ...turned(view, message), asked: message };
  if (again) return next;
  return {
    ...next,
    own: null,
    draft: null,
    progress: null,
    lateAt: view.lateAt === message.question ? view.lateAt : null,
  };
}

/** @param {View} view @param {{question: number, id: string | null}} message @returns {View} */
function accepted(view, { question, id }) {
  if (view.own?.question !== question || view.own.id !== id) return view;
  return { ...view, own: { ...view.own, state: 'accepted', why: '' }, notice: null };
}

/** @param {View} view @param {import('./protocol.js').Pause | null} pause @returns {View} */
const paused = (view, pause) => ({ ...view, room: view.room && { ...view.room, paused: pause } });

/** An answer's refusal belongs to the answer, any other to the page. @param {View} view @param {{code: string, message: string, id: string | null}} error @returns {View} */
function failed(view, { code, message, id }) {
  if (!id || view.own?.id !== id) return { ...view, notice: message };
  if (['question_not_open', 'rate_limited', 'storage_unavailable'].includes(code))
    return { ...view, own: { ...view.own, why: code } };
  return { ...view, own: { ...view.own, state: 'refused', why: message } };
}

/** @param {View} view @param {import('./protocol.js').Reveal} message */
function tallied(view, { question, correct, counts, skipped }) {
  const rest = view.tallies.filter((tally) => tally.question !== question);
  const answers = Object.values(counts).reduce((sum, n) => sum + n, 0);
  if (skipped || !('choice' in correct) || answers === 0) return rest;
  return [...rest, { question, right: counts[correct.choice] ?? 0, answers }];
}

/** The stop at which someone who comes now can answer: the open question, else the next. @param {any} screen @returns {number} */
const stopOf = (screen) => (screen.type === 'question' ? screen.question : questionOf(screen) + 1);

/** A standings does not name its question, but every question has three screens after the first two. @param {any} screen @returns {number} */
const questionOf = (screen) => screen.question ?? Math.max(1, Math.floor((screen.screen - 1) / 3));

/** Where the line stands. @param {View} view @returns {{at: number, of: number, arrived: boolean}} */
export function position(view) {
  const of = view.room?.of ?? 0;
  const now = view.current;
  if (!now || now.type === 'lobby' || now.type === 'countdown') return { at: 0, of, arrived: false };
  if (now.type === 'podium') return { at: of, of, arrived: true };
  const at = questionOf(now);
  return { at, of: now.type === 'question' ? now.of : of, arrived: false };
}
