// Loaded before a command with `node --import`: says at its end what it needed at most, in KiB, to the file that
// INKWASH_PEAK names.
import { writeFileSync } from 'node:fs';

const file = process.env.INKWASH_PEAK;
if (file !== undefined) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
