import type { Block } from '../../model/page.js';
import type { View } from '../../model/rules.js';
import { type Clues, GAP } from '../../text/lost-word/clues.js';
import { OVERWRITTEN } from '../../text/mended-by.js';
import type { Assembled } from './assemble.js';

const SPACE = /\s+/g;

/** A block's text with gaps where the phrase was taken out of it. */
function withGaps({ text, mended }: Block, phrase: string): string {
  let marked = '';
  let from = 0;
  for (const { at, original, replacement, rule } of mended) {
    if (rule !== OVERWRITTEN || original.replaceAll(SPACE, '') !== phrase) continue;
    marked += text.slice(from, at) + GAP;
    from = at + replacement.length;
  }
  return from === 0 && marked === '' ? text : marked + text.slice(from);
}

/**
 * Where the page may still have the word that a phrase was written over: what names its subject, and its own text. The
 * attackers often leave headlines and keywords alone.
 */
export function lostWordClues(
  { page, fields }: View,
  { from }: Assembled,
  phrase: string,
): Omit<Clues, 'peers'> {
  const bare = phrase.replaceAll(SPACE, '');
  const { headline, originalTitle, keywords, lead } = fields;
  const own = new Set(from);
  const named = headline.candidates[0]?.block;
  const headlines: string[] = [];
  const body: string[] = [];
  for (const [index, block] of page.blocks.entries()) {
    if (own.has(index)) body.push(withGaps(block, bare));
    else if (index === named || block.type === 'heading') headlines.push(withGaps(block, bare));
    if (own.has(index) && block.image !== undefined) headlines.push(block.image.alt);
  }
  if (named === undefined) headlines.push(headline.value?.title ?? '');
  headlines.push(
    headline.value?.subtitle ?? '',
    originalTitle.value ?? '',
    ...(keywords.value ?? []),
    lead.value ?? '',
  );
  const told = headlines.map((text) => text.replaceAll(phrase, GAP)).filter((text) => text !== '');
  return { headlines: [...new Set(told)], body };
}
