// @ts-check
/** A question and its reveal for the whole room. */
import { h } from '../dom.js';
import { alsoLines, answerLines, chosenOf, isChoice } from '../parts/answer.js';
import { clockRing, countDown } from '../parts/clock.js';
import { letter, pencil, shape } from '../parts/marks.js';
import { code, rich } from '../parts/rich.js';
import { bars, colour, shownTiles } from '../parts/tiles.js';
import { explanation } from '../parts/told.js';
import { counted } from '../words.js';

/** @param {import('../view.js').View} view @param {import('../protocol.js').Question} asked @param {number} now */
export function stageQuestion(view, asked, now) {
  const open = now >= asked.opensAt;
  return h(
    'main',
    { class: `screen asking is-${asked.kind}${open ? '' : ' is-reading'}`, key: `question-${asked.question}` },
    h(
      'div',
      { class: 'ask-head' },
      h(
        'div',
        { class: 'stack' },
        h('h1', { tabindex: -1, class: 'stem' }, rich(asked.stem)),
        hint(asked),
        code(asked),
      ),
      clockRing(asked, view.room?.paused ?? null),
    ),
    open
      ? choices(asked)
      : h('div', { class: 'soon' }, h('p', { class: 'muted' }, 'Answers open in'), countDown(asked.opensAt)),
  );
}

/** @param {import('../protocol.js').Question} asked */
const hint = ({ kind, choose }) =>
  kind === 'multiple'
    ? h('p', { class: 'near' }, `Choose ${choose}`)
    : kind === 'order'
      ? h('p', { class: 'near' }, 'Put them in order')
      : null;

/** @param {import('../protocol.js').Question} asked */
function choices(asked) {
  switch (asked.kind) {
    case 'single':
    case 'truefalse':
      return shownTiles(asked.options ?? []);
    case 'multiple':
    case 'order':
      return shownTiles(asked.options ?? []);
    case 'match':
      return h(
        'div',
        { class: 'matching' },
        h(
          'ul',
          { class: 'stack' },
          (asked.left ?? []).map((one, place) =>
            h(
              'li',
              { class: `match-left ${colour(place)}` },
              h('span', { class: 'badge' }, shape(place)),
              h('span', { class: 'words' }, rich(one.text)),
            ),
          ),
        ),
        h(
          'ul',
          { class: 'stack' },
          (asked.right ?? []).map((one, n) =>
            h(
              'li',
              { class: 'match-right' },
              h('span', { class: 'badge is-free figures' }, String(n + 1)),
              h('span', { class: 'words' }, rich(one.text)),
            ),
          ),
        ),
      );
    case 'cloze':
      return h(
        'div',
        { class: 'stack is-loose cloze-blanks' },
        Object.entries(asked.blanks ?? {}).map(([n, { options }]) =>
          h(
            'p',
            { class: 'lead row' },
            h('span', { class: 'blank' }, n),
            options
              ? options.map((option) => h('span', { class: 'chip' }, rich(option)))
              : 'Type it on your own screen.',
          ),
        ),
      );
    default:
      return h(
        'div',
        { class: 'own-words' },
        pencil(),
        h(
          'p',
          { class: 'lead' },
          asked.kind === 'numeric'
            ? `Type the number${asked.units?.length ? ` in ${asked.units.join(' or ')}` : ''}.`
            : 'Type your answer.',
        ),
      );
  }
}

/** @param {import('../view.js').View} view @param {import('../protocol.js').Reveal} reveal */
export function stageReveal(view, reveal) {
  const asked = view.asked?.question === reveal.question ? view.asked : null;
  const right = chosenOf(reveal.correct);
  const options =
    asked?.options ?? Object.keys(reveal.counts).map((id, place) => ({ id, text: `Answer ${letter(place)}` }));
  const also = alsoLines(reveal.correct);
  return h(
    'main',
    { class: 'screen revealing', key: `reveal-${reveal.question}` },
    h('h1', { tabindex: -1, class: 'stem' }, asked ? rich(asked.stem) : `Question ${reveal.question}`),
    reveal.skipped && h('p', { class: 'lead near' }, 'Skipped: it counts for nobody.'),
    h(
      'div',
      { class: 'halves' },
      isChoice(asked?.kind) || right.length > 0
        ? bars({ options, right, mine: [], counts: reveal.counts })
        : h(
            'div',
            { class: 'card is-good' },
            h('p', { class: 'muted' }, 'The answer'),
            h(
              'ol',
              { class: `lines lead${asked?.kind === 'order' ? ' is-numbered' : ''}` },
              answerLines(asked, reveal.correct).map((line) => h('li', null, rich(line))),
            ),
            also.length > 0 && h('p', { class: 'muted' }, 'Also counts: ', also.join(', ')),
          ),
      explanation(reveal),
    ),
  );
}

/** The stop that went worst, for those who wonder. @param {import('../view.js').View} view */
export function hardestSoFar({ tallies }) {
  if (tallies.length < 2) return null;
  const hardest = [...tallies].sort((a, b) => a.right / a.answers - b.right / b.answers)[0];
  return `Question ${hardest.question} was the hardest: ${hardest.right} of ${counted(hardest.answers, 'answer')} right`;
}
