import type { Head, Page } from '../../model/page.js';
import { pageReader } from '../../text/doubled/page-reader.js';
import { readRight } from '../../text/doubled/undoubled.js';

type Read = (text: string) => string;

function rereadHead(head: Head, read: Read): Head {
  return {
    ...head,
    title: read(head.title),
    metas: head.metas.map(([name, content]) => [name, read(content)] as const),
    states: head.states.map((state) => ({ ...state, text: read(state.text) })),
  };
}

/** Values of front matter; its source stays as it is in the file. */
function rereadFrontMatter(frontMatter: Page['frontMatter'], read: Read): Page['frontMatter'] {
  if (frontMatter === null) return null;
  const values = Object.entries(frontMatter.data).map(
    ([key, value]) => [key, typeof value === 'string' ? read(value) : value.map(read)] as const,
  );
  return { ...frontMatter, data: Object.fromEntries(values) };
}

/**
 * What a page says of itself outside its blocks, read right as its blocks were: title, metas, front matter, state, what
 * a profile found, texts for pictures. The ledger is of blocks, so that these need no books.
 *
 * @param misread the page as parsed: it tells how to read
 * @param page the same page with its blocks read right
 */
export function rereadFields(misread: Page, page: Page): Page {
  const reader = pageReader(misread);
  if (reader === null) return page;
  const read = (text: string): string => readRight(text, reader.read(text));
  const hits = Object.entries(page.fieldHits).map(
    ([name, own]) => [name, own.map((hit) => ({ ...hit, text: read(hit.text) }))] as const,
  );
  const facts = Object.entries(page.state?.facts ?? {}).map(([name, value]) => [name, read(value)] as const);
  return {
    ...page,
    head: rereadHead(page.head, read),
    frontMatter: rereadFrontMatter(page.frontMatter, read),
    fieldHits: Object.fromEntries(hits),
    ...(page.state === undefined ? {} : { state: { ...page.state, facts: Object.fromEntries(facts) } }),
    blocks: page.blocks.map((block) =>
      block.image === undefined ? block : { ...block, image: { ...block.image, alt: read(block.image.alt) } },
    ),
  };
}
