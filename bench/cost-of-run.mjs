// Loaded before a command with `node --import`: says at its end what it needed, as `process.resourceUsage` has it for
// all threads together, to the file that INKWASH_COST names. JSON; memory in KiB, times in microseconds.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.INKWASH_COST;
// Workers load it as well, and end before the process does.
if (file !== undefined && isMainThread)
  process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
