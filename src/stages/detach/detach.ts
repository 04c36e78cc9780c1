import type { DecodedFile, Envelope, Format, FrontMatter } from '../../model/input.js';
import { readFrontMatter } from './read-front-matter.js';
import { splitFrontMatter } from './split-front-matter.js';
import { tellFormat } from './tell-format.js';

const MARKUP: Readonly<Record<Format, Envelope['markup'] | null>> = {
  'front-matter': null,
  page: 'html',
  fragment: 'html',
  dump: 'text',
  preview: 'text',
  markdown: 'markdown',
};

/**
 * Takes front matter off the text and tells what kind of input it is.
 *
 * @param as the format to assume instead of telling it
 */
export function detach(file: DecodedFile, as?: Format): Envelope {
  const mayHaveFence = as === undefined || as === 'front-matter' || as === 'markdown';
  const split = mayHaveFence ? splitFrontMatter(file.text) : null;
  const frontMatter: FrontMatter | null = split === null ? null : readFrontMatter(split.raw, split.inner);
  const body = split?.body ?? file.text;
  const told = tellFormat(body);
  const wanted = as === undefined || as === 'front-matter' ? null : MARKUP[as];
  const markup = wanted ?? told.markup;
  if (frontMatter !== null) {
    const evidence = `opens with a fence around ${Object.keys(frontMatter.data).length} keys; the body is ${told.markup}: ${told.evidence}`;
    const format = (wanted ?? told.markup) === 'markdown' ? 'markdown' : 'front-matter';
    return { format, formatEvidence: evidence, markup, frontMatter, body };
  }
  const formatEvidence = as === undefined ? told.evidence : 'option';
  return { format: as ?? told.format, formatEvidence, markup, frontMatter, body };
}
