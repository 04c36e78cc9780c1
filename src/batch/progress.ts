import { createRequire } from 'node:module';
import type * as cliProgress from 'cli-progress';
import { Pace } from './pace.js';

const require = createRequire(import.meta.url);

/** A bar on a terminal, nothing elsewhere. */
export interface Progress {
  /** @param words what else there is to say of the items so far */
  readonly step: (count: number, words?: string) => void;
  /** Clears the bar's line, so that words can be written; the next step draws it again. */
  readonly yieldLine: () => void;
  readonly stop: () => void;
}

/** What cli-progress has no options for. */
interface Insides {
  readonly options: { format: string };
  readonly terminal: { cursorSave: () => void; cursorRestore: () => void };
}

const SILENT: Progress = { step: () => {}, yieldLine: () => {}, stop: () => {} };
const KNOWN = '{value} of {total} files  {bar}  {left} left, {rate} files/s  {words}';
const UNKNOWN = '{value} files  {rate} files/s  {words}';

/**
 * Starts a progress bar on a stream that is a terminal.
 *
 * @param total resolves to the number of items; until then only the count is shown
 */
export function startProgress(
  stream: NodeJS.WriteStream,
  isQuiet: boolean,
  total: () => Promise<number>,
): Progress {
  if (isQuiet || !stream.isTTY) return SILENT;
  // Loaded where there is a bar to draw.
  const { SingleBar } = require('cli-progress') as typeof cliProgress;
  const bar = new SingleBar({
    stream,
    hideCursor: true,
    clearOnComplete: true,
    format: UNKNOWN,
  });
  // cli-progress reads its format at each drawing.
  const { options, terminal } = bar as unknown as Insides;
  // It goes back to where the bar began: by then words have been written there, and the screen may have scrolled.
  terminal.cursorSave = () => {};
  terminal.cursorRestore = () => {};
  const seconds = (): number => performance.now() / 1000;
  const pace = new Pace(seconds());
  bar.start(1, 0, { rate: '0', left: '–', words: '' });
  total().then(
    (count) => {
      options.format = count > 0 ? KNOWN : UNKNOWN;
      bar.setTotal(Math.max(1, count));
    },
    () => {},
  );
  return {
    step: (count, words = '') => {
      pace.step(count, seconds());
      if (count > bar.getTotal()) bar.setTotal(count);
      const [rate, left] = [String(Math.round(pace.rate)), pace.left(bar.getTotal() - count)];
      bar.update(count, { rate, left, words });
    },
    yieldLine: () => {
      stream.write('\r\u001b[K');
    },
    stop: () => bar.stop(),
  };
}
