// @ts-check
/** What the live region says of a screen: each change once, in words that the heading does not have. */
import { pinGroups } from './parts/marks.js';
import { counted, grouped, isTold, ordinal } from './words.js';

/** @param {import('./view.js').View} view @param {number} now server time @returns {string} */
export function spoken(view, now) {
  if (view.link.state === 'waiting') return 'The connection is gone. We keep trying.';
  if (view.link.state === 'stopped' || !view.room) return '';
  if (view.room.paused) return 'The round is paused.';
  if (view.notice) return view.notice;
  const current = view.current;
  switch (current?.type) {
    case 'lobby':
      return view.role === 'player'
        ? 'You are in.'
        : `${counted(current.players, 'person', 'people')} aboard. The PIN is ${pinGroups(view.pin)}.`;
    case 'countdown':
      return 'Get ready.';
    case 'question':
      return ofQuestion(view, current, now);
    case 'reveal':
      return view.role === 'player' ? ofResult(view) : `The answer to question ${current.question}.`;
    case 'standings':
      return view.mine && view.role === 'player'
        ? `Standings. You have ${counted(view.mine.total, 'point')}.`
        : 'Standings.';
    case 'podium':
      return view.final
        ? `The terminus. ${counted(view.final.total, 'point')}${isTold(view.final) ? `, ${ordinal(view.final.rank)} place` : ''}.`
        : 'The terminus.';
    default:
      return '';
  }
}

/** @param {import('./view.js').View} view @param {import('./protocol.js').Question} question @param {number} now */
function ofQuestion(view, question, now) {
  if (view.own?.state === 'accepted') return 'Received.';
  if (view.own?.state === 'kept') return 'Sending your answer.';
  if (question.closesAt && now >= question.closesAt) return 'Time is up.';
  if (now < question.opensAt) return `Question ${question.question} of ${question.of}.`;
  const seconds = question.closesAt ? `, ${Math.round((question.closesAt - question.opensAt) / 1000)} seconds` : '';
  return `Question ${question.question} is open${seconds}.`;
}

/** @param {import('./view.js').View} view */
function ofResult({ mine, current }) {
  if (!mine || current?.type !== 'reveal' || mine.question !== current.question) return '';
  if (current.skipped) return 'Skipped: this question counts for nobody.';
  const points = `${grouped(mine.points)} points. ${counted(mine.total, 'point')} in all.`;
  return mine.right ? `Right. ${points}` : mine.credit > 0 ? `Partly right. ${points}` : points;
}
