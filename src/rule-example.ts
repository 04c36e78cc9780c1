import { trace } from './pipeline.js';
import { RULES } from './rules.js';

const BEFORE = '<p>清晨六点，第一班渡船在薄雾里离开北岸，船上坐着十几个赶早市的菜农，箩筐挤满了甲板。</p>';
const AFTER = '<p>船长说，等到秋天新码头启用以后，航程可以缩短一半，票价不会变动，早晚还要各加一班。</p>';
const TAG = /<[^>]*>/g;

const page = (inside: string, outside = ''): string =>
  `<html><head><title>老渡口</title></head><body>${outside}<div class="story">${inside}</div></body></html>`;

/**
 * A rule's example as inputs of their own. A piece of markup gets an article around it and stands at either end of the
 * article's box, or above the box; a text and a whole page stand alone.
 */
function framed(example: string): readonly string[] {
  if (!example.startsWith('<') || example.startsWith('<html') || example.includes('\n\n')) return [example];
  return [page(example + BEFORE + AFTER), page(BEFORE + AFTER + example), page(BEFORE + AFTER, example)];
}

/** What a rule takes out of its example, or changes in it: texts of the page, `''` where it joins lines or a picture goes. */
function takenFrom(input: string, id: string, own: string): string[] {
  const options = RULES.find((rule) => rule.id === id)?.onlyWith ?? {};
  const source = { path: 'example', relative: 'example', bytes: new TextEncoder().encode(input) };
  const { parsed, readable, page: mended, edits, cuts, assembled } = trace(source, options);
  const textOf = (text: string, start: number, end: number): string => text.slice(start, end);
  const before = id === 'double-encoding' ? parsed : readable;
  const changed = edits
    .filter(({ rule }) => rule === id)
    .map((edit) =>
      edit.kind === 'replace' ? textOf(before.blocks[edit.block]!.text, edit.start, edit.end) : '',
    );
  const cut = cuts
    .filter(({ rule }) => rule === id)
    .map(({ block, start, end }) => textOf(mended.blocks[block]!.text, start, end));
  // What no rule finds, the books tell of; of a picture by its address.
  const told = changed.length + cut.length > 0 ? [] : assembled.ledger.filter(({ rule }) => rule === id);
  return [
    ...changed,
    ...cut,
    ...told.map(({ text, image, instead = '' }) => image ?? (text === '' ? instead : text)),
  ].filter((text) => own.includes(text.trim()));
}

/** For each way in which an example can stand in a page, what the rule takes there. */
export function runExample(id: string, example: string): readonly (readonly string[])[] {
  // Tags may be the text of an example, too: what is left of injected ones.
  const own = example + example.replaceAll(TAG, '');
  return framed(example).map((input) => takenFrom(input, id, own));
}
