import { SingleBar } from 'cli-progress';

/** A bar on a terminal, nothing elsewhere. */
export interface Progress {
  readonly step: (count: number) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { step: () => {}, stop: () => {} };

/** Starts a progress bar on a stream that is a terminal. */
export function startProgress(stream: NodeJS.WriteStream, isQuiet: boolean): Progress {
  if (isQuiet || !stream.isTTY) return SILENT;
  const bar = new SingleBar({
    stream,
    format: '{value} files  {bar}  {duration_formatted}  {rate}/s',
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  const started = Date.now();
  bar.start(0, 0, { rate: '0' });
  return {
    step: (count) => {
      const rate = String(Math.round(count / Math.max(0.001, (Date.now() - started) / 1000)));
      bar.setTotal(Math.max(count, bar.getTotal()));
      bar.update(count, { rate });
    },
    stop: () => bar.stop(),
  };
}
