// Adds entries to a journal until it is killed, with the built program; says on stdout up to which one all are flushed.
import { openJournal } from '../../build/batch/journal/journal.js';

const [folder, first] = [process.argv[2], Number(process.argv[3])];
const journal = await openJournal(folder, { key: 'kill', hasStore: true });
process.stdout.write('open\n');
for (let i = first; ; i++) {
  const value = { i, text: '条'.repeat(i % 300) };
  await journal.add({ name: `n/${i}`, digest: `d${i}`, value }, `record ${i} ${'y'.repeat(i % 3000)}\n`);
  if (i % 97 === 0) {
    await journal.flush();
    process.stdout.write(`${i}\n`);
  }
}
