// @ts-check
/** Standings, podium, and what the host takes home. */
import { h } from '../dom.js';
import { standingsRows, teamRows } from '../parts/board.js';
import { podium } from '../parts/podium.js';
import { rich } from '../parts/rich.js';
import { counted } from '../words.js';
import { hardestSoFar } from './stage-question.js';

const HARDEST = 3;

/** @param {import('../view.js').View} view @param {import('../protocol.js').Standings} current */
export const stageStandings = (view, current) =>
  h(
    'main',
    { class: 'screen', key: `standings-${current.screen}` },
    h('h1', { tabindex: -1 }, `Standings after ${Math.floor((current.screen - 1) / 3)} of ${view.room?.of ?? 0}`),
    h(
      'div',
      { class: current.teams?.length ? 'halves' : 'stack' },
      standingsRows(current.top, view.before),
      current.teams?.length ? teamRows(current.teams) : null,
    ),
    h('p', { class: 'muted' }, hardestSoFar(view)),
  );

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {import('../protocol.js').Podium} current */
export const stageEnd = (view, act, current) =>
  h(
    'main',
    { class: 'screen', key: 'podium' },
    h('h1', { tabindex: -1 }, view.ended ? 'This round is over' : 'The terminus'),
    podium(current),
    current.teams?.length ? teamRows(current.teams) : null,
    view.role === 'host' && wrapUp(view, act),
  );

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act */
function wrapUp(view, act) {
  return h(
    'section',
    { class: 'wrap-up', 'aria-label': 'Wrap-up', mounted: () => fetchReport(view, act) },
    view.report && h('div', { class: 'card' }, accuracy(view.report), hardest(view.report)),
    h(
      'div',
      { class: 'card' },
      h('h2', null, 'Once more?'),
      h(
        'div',
        { class: 'row' },
        h('button', { class: 'button', onclick: () => act.command('again') }, 'New questions'),
        h('button', { class: 'button', onclick: () => act.command('again', { missed: true }) }, 'The missed ones'),
      ),
      h('h2', null, 'Take it home'),
      h(
        'div',
        { class: 'row' },
        h(
          'button',
          { class: 'button is-small', onclick: () => download(view, act, 'text/csv', 'csv') },
          'Report as CSV',
        ),
        h(
          'button',
          { class: 'button is-small', onclick: () => download(view, act, 'application/json', 'json') },
          'Report as JSON',
        ),
        h('a', { class: 'button is-small', href: '/host' }, 'Another round'),
      ),
    ),
  );
}

/** @param {any} report */
function accuracy({ questions, players }) {
  const counting = new Set(
    questions.filter((/** @type {any} */ one) => !one.skipped).map((/** @type {any} */ one) => one.question),
  );
  const answers = players
    .flatMap((/** @type {any} */ player) => player.answers)
    .filter((/** @type {any} */ one) => one.answer !== null && counting.has(one.question));
  const right = answers.filter((/** @type {any} */ one) => one.right).length;
  return h(
    'p',
    { class: 'lead' },
    h('strong', { class: 'figures' }, answers.length ? `${Math.round((right / answers.length) * 100)} %` : '–'),
    ` right of ${counted(answers.length, 'answer')} by ${counted(players.length, 'player')}`,
  );
}

/** @param {any} report */
function hardest({ questions, players }) {
  const rows = questions
    .filter((/** @type {any} */ one) => !one.skipped)
    .map((/** @type {any} */ asked) => {
      const given = players
        .flatMap((/** @type {any} */ player) => player.answers)
        .filter((/** @type {any} */ one) => one.question === asked.question && one.answer !== null);
      return {
        asked,
        given: given.length,
        credit:
          given.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.credit, 0) /
          Math.max(1, given.length),
      };
    })
    .filter((/** @type {any} */ row) => row.given > 0 && row.credit < 1);
  rows.sort((/** @type {any} */ a, /** @type {any} */ b) => a.credit - b.credit);
  if (rows.length === 0) return h('p', null, 'Every answer was right.');
  return h(
    'div',
    { class: 'stack' },
    h('h2', null, 'The hardest stops'),
    h(
      'ol',
      { class: 'stack' },
      rows
        .slice(0, HARDEST)
        .map((/** @type {any} */ row) =>
          h(
            'li',
            { class: 'hard', key: row.asked.question },
            h('span', { class: 'figures' }, `${Math.round(row.credit * 100)} %`),
            h('span', null, rich(row.asked.stem)),
          ),
        ),
    ),
  );
}

/** @param {import('../view.js').View} view @param {import('../session.js').Act} act */
async function fetchReport(view, act) {
  const text = await reportText(view, 'application/json');
  if (text) act.reported(JSON.parse(text));
}

/** @param {import('../view.js').View} view @param {'application/json' | 'text/csv'} type */
async function reportText(view, type) {
  const [{ report }, { hostedRoom }] = await Promise.all([import('../api.js'), import('../seats.js')]);
  return report(view.pin, hostedRoom(view.pin)?.token ?? '', type)
    .then((answer) => answer.text())
    .catch(() => null);
}

/** The report needs the host's token in a header, which a plain link cannot carry. @param {import('../view.js').View} view @param {import('../session.js').Act} act @param {'application/json' | 'text/csv'} type @param {string} ending */
async function download(view, act, type, ending) {
  const text = await reportText(view, type);
  if (text === null) return act.notice('The report could not be fetched. Try again in a moment.');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `quizbus-${view.pin}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
