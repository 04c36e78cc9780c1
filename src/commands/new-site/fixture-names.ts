import path from 'node:path';
import { MAX_NAME } from '../../learn/identity.js';
import type { Trace } from '../../pipeline.js';

const NOT_NAME = /[^\p{L}\p{N}]+/gu;
const ENDS = /^-|-$/g;

/** A name for the fixture's folder, from that of the file: letters, figures and hyphens. */
export function fixtureName(file: string): string {
  const base = path.basename(path.basename(file).split('#').at(-1)!, path.extname(file));
  const name = base.replaceAll(NOT_NAME, '-').slice(0, MAX_NAME).replaceAll(ENDS, '');
  // The last letter may be cut in two.
  return name.toWellFormed().replace('\ufffd', '') || 'page';
}

const EXTENSION = /^\.[a-z\d]{1,8}$/i;

/** What the page is called in its fixture: by its own ending, else by what it is. */
export function inputName(file: string, { envelope }: Trace): string {
  const own = path.extname(file);
  if (EXTENSION.test(own)) return `input${own.toLowerCase()}`;
  if (envelope.markup === 'html' && envelope.frontMatter === null) return 'input.html';
  return envelope.frontMatter === null && envelope.markup !== 'markdown' ? 'input.txt' : 'input.md';
}
