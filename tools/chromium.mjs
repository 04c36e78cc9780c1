import { chromium } from 'playwright-core';

/** Debian's. */
const CHROMIUM = '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser that talks to nobody but its pages. Close it when all is done. */
export function launchChromium(...flags) {
  const executablePath = process.env.CHROMIUM ?? CHROMIUM;
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}
