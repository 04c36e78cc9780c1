// Takes a lock again and again, with the built program, and says whether it was alone each time that it had it.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lockForProcess } from '../../build/batch/process-lock.js';

const [folder, until] = [process.argv[2], Date.now() + Number(process.argv[3])];
const mark = path.join(folder, 'alone');
let times = 0;
while (Date.now() < until) {
  const lock = await lockForProcess(folder, 'x');
  if (typeof lock === 'number') continue;
  writeFileSync(mark, '', { flag: 'wx' });
  await setTimeout(3);
  rmSync(mark);
  times++;
  await lock.release();
  await setTimeout(Math.random() * 30);
}
process.stdout.write(String(times));
