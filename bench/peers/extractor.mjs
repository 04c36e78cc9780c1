// An extractor in a process of its own, under a watchdog: what hangs or dies costs one page.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
const MAX_LOAD_MS = 60_000;
export const MAX_PAGE_MS = 10_000;

/** The next message of a process, or how it failed to send one. */
function reply(child, ms) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(timer);
      child.off('message', settle);
      child.off('exit', onExit);
      child.off('error', onError);
      resolve(answer);
    };
    const onExit = (code, signal) => settle({ fault: `died (${signal ?? `exit ${code}`})` });
    const onError = (error) => settle({ fault: error.message });
    const timer = setTimeout(() => settle({ isLate: true }), ms);
    child.on('message', settle);
    child.on('exit', onExit);
    child.on('error', onError);
  });
}

export class Extractor {
  #child = null;
  #adapter;
  #maxPageMs;

  /** @param adapter path of a module with `extract(html, url)` and `articleOf(found)` */
  constructor(adapter, maxPageMs = MAX_PAGE_MS) {
    this.#adapter = adapter;
    this.#maxPageMs = maxPageMs;
  }

  /** Starts the process, unless it runs. Gives the reason why the extractor cannot be loaded, or null. */
  async start() {
    if (this.#child !== null) return null;
    const stdio = ['ignore', 'ignore', 'ignore', 'ipc'];
    const child = fork(WORKER, [this.#adapter], { serialization: 'advanced', stdio, execArgv: [] });
    this.#child = child;
    child.once('exit', () => {
      if (this.#child === child) this.#child = null;
    });
    const { fault, isLate } = await reply(child, MAX_LOAD_MS);
    if (fault === undefined && !isLate) return null;
    this.stop();
    return fault ?? `not loaded after ${MAX_LOAD_MS / 1000} s`;
  }

  /** What it makes of a page: `{ms, cpu, article?}`, `{fault}` where it threw or died, `{isLate}` where it took too long. */
  async take(page) {
    const fault = await this.start();
    if (fault !== null) return { fault };
    const child = this.#child;
    if (child === null) return { fault: 'died as soon as it was loaded' };
    const answer = reply(child, this.#maxPageMs);
    // A process that is gone is told of by its exit.
    child.send(page, () => {});
    const told = await answer;
    if (told.isLate) this.stop();
    return told;
  }

  stop() {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}
