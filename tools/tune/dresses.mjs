// Labelled texts in other dresses: what is learned of lines shall not hang on how long the menus of a page are.
import { foldOf } from './folder.mjs';

/** Lines that a trimmed text keeps above and below its article. */
const KEPT_AROUND = [0, 1, 2, 3, 5, 8, 13, 30];
const LINES_OF_HAN = 0.3;

/** The lines of a text, its article's first and the one behind its last. */
function partsOf({ page, isIn }) {
  const lines = page.blocks.map(({ text, isAfterGap }) => (isAfterGap ? `\n${text}` : text));
  return { lines, first: isIn.indexOf(true), end: isIn.lastIndexOf(true) + 1 };
}

const dressed = ({ set, id, body, source }, dress, lines) => ({
  set: `${set}, ${dress}`,
  id,
  body,
  source: { ...source, bytes: Buffer.from(lines.join('\n')) },
});

/** The same text as somebody copies it who marks the article and little more. */
export function trimmed(one) {
  const { lines, first, end } = partsOf(one);
  const at = (what) => KEPT_AROUND[foldOf(`${one.id} ${what}`, KEPT_AROUND.length)];
  return dressed(one, 'trimmed', lines.slice(Math.max(0, first - at('head')), end + at('tail')));
}

/**
 * Each article in the frame of another page of its set, in a script like its own.
 *
 * @param keyOf pages of different keys are not mixed, so that no part of a page gets where it must not be seen
 */
export function framed(lessons, keyOf) {
  const isHan = ({ measured: { cjk } }) => cjk.reduce((sum, one) => sum + one, 0) > cjk.length * LINES_OF_HAN;
  const groupOf = new Map(lessons.map((one) => [one, `${keyOf(one)} ${isHan(one)}`]));
  return lessons.flatMap((one) => {
    const others = lessons.filter((other) => other !== one && groupOf.get(other) === groupOf.get(one));
    if (others.length === 0) return [];
    const frame = partsOf(others[foldOf(`${one.id} frame`, others.length)]);
    const own = partsOf(one);
    const lines = [
      ...frame.lines.slice(0, frame.first),
      ...own.lines.slice(own.first, own.end),
      ...frame.lines.slice(frame.end),
    ];
    return [dressed(one, 'framed', lines)];
  });
}

const PIECES = /[，。；！？、,;.!?：:]+\s*/;
const LEAST_LINES = 4;
/** Which part of an article is broken up, as shares of its lines. */
const STRETCHES = [
  [0, 0.4],
  [0.3, 0.7],
  [0.6, 1],
  [0, 1],
];

/** The same article with a stretch of it broken into its clauses, a line each: verses, results, lists. */
export function broken(lessons) {
  return lessons.flatMap((one) => {
    const { lines, first, end } = partsOf(one);
    if (end - first < LEAST_LINES) return [];
    const [from, to] = STRETCHES[foldOf(`${one.id} broken`, STRETCHES.length)].map(
      (share) => first + Math.round(share * (end - first)),
    );
    const isBroken = (at) => at >= from && at < to && one.isIn[at];
    const pieces = lines.flatMap((line, at) =>
      isBroken(at)
        ? line
            .trim()
            .split(PIECES)
            .filter((piece) => piece !== '')
        : [line],
    );
    return [dressed(one, 'broken', pieces)];
  });
}
