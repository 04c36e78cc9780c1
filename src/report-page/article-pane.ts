import type { ArticleBlock } from '../model/article.js';
import type { ReportDocument } from '../model/report.js';
import { address } from './address.js';
import { onChoose } from './choose.js';
import { append, el } from './element.js';
import { LazyList } from './lazy-list.js';
import { longText } from './long-text.js';
import { firstStop, rove } from './roving.js';
import { suspectMark } from './suspect-mark.js';

/** Blocks of one list or table that are one item of the pane. */
const MAX_RUN = 300;

/** Blocks that are shown as one: a list, a table, or a block alone. */
interface Run {
  readonly first: number;
  readonly end: number;
}

const GROUPED = new Set(['list-item', 'cell']);

function runsOf(blocks: readonly ArticleBlock[]): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < blocks.length; ) {
    const { type } = blocks[first]!;
    let end = first + 1;
    if (GROUPED.has(type)) while (blocks[end]?.type === type && end - first < MAX_RUN) end++;
    runs.push({ first, end });
    first = end;
  }
  return runs;
}

/** The article, block by block. */
export class ArticlePane {
  readonly element: HTMLElement;
  readonly #document: ReportDocument;
  readonly #runs: readonly Run[];
  readonly #list: LazyList;

  /** @param pick told of the block that was meant */
  constructor(document: ReportDocument, pick: (block: number) => void) {
    this.#document = document;
    this.#runs = runsOf(document.blocks);
    this.element = el('div', { class: 'article', lang: document.language });
    this.#list = new LazyList(this.element);
    this.#list.fill(this.#runs.length, (index) => this.#run(this.#runs[index]!));
    rove(this.element, () => this.#list.itemAt(this.element.children.length) !== null);
    firstStop(this.element);
    onChoose(this.element, (target) => {
      const block = target.closest<HTMLElement>('[data-block]')?.dataset['block'];
      if (block !== undefined) pick(Number(block));
    });
  }

  /** The element of a block. */
  elementOf(block: number): HTMLElement | null {
    const index = this.#runs.findIndex(({ first, end }) => block >= first && block < end);
    const run = index < 0 ? null : this.#list.itemAt(index);
    return run?.dataset['block'] === String(block)
      ? run
      : (run?.querySelector<HTMLElement>(`[data-block="${block}"]`) ?? null);
  }

  #run({ first, end }: Run): HTMLElement {
    const { type } = this.#document.blocks[first]!;
    const numbers = Array.from({ length: end - first }, (_, i) => first + i);
    if (type === 'list-item') return el('ul', {}, ...numbers.map((number) => this.#block(number, 'li')));
    if (type === 'cell') return this.#table(numbers);
    if (type === 'image') return this.#image(first);
    const tags = { heading: 'h3', quote: 'blockquote', caption: 'p', paragraph: 'p' } as const;
    return this.#block(first, tags[type]);
  }

  #table(numbers: readonly number[]): HTMLElement {
    const body = el('tbody');
    let row: number | undefined;
    for (const number of numbers) {
      const block = this.#document.blocks[number]!;
      if (block.row !== row || body.lastElementChild === null) body.append(el('tr'));
      row = block.row;
      body.lastElementChild!.append(this.#block(number, 'td'));
    }
    return el('div', { class: 'table' }, el('table', {}, body));
  }

  #image(number: number): HTMLElement {
    const { url = '', caption = null, alt = null } = this.#document.blocks[number]!.image ?? {};
    const figure = el('figure', this.#stop(number), el('span', { class: 'tag' }, 'image'), ' ', address(url));
    if (alt !== null) figure.append(el('p', { class: 'dim' }, 'alt: ', el('bdi', {}, alt)));
    if (caption !== null) figure.append(el('figcaption', {}, el('bdi', {}, caption)));
    return figure;
  }

  #block(number: number, tag: 'p' | 'li' | 'h3' | 'td' | 'blockquote'): HTMLElement {
    const { text, type } = this.#document.blocks[number]!;
    const element = el(tag, { ...this.#stop(number), 'data-type': type, dir: 'auto' });
    const here = this.#document.suspects.filter(({ block }) => block === number).sort((a, b) => a.at - b.at);
    let from = 0;
    for (const suspect of here) {
      const at = Math.max(from, Math.min(suspect.at, text.length));
      append(element, longText(text.slice(from, at)));
      element.append(suspectMark(suspect));
      from = at;
    }
    append(element, longText(text.slice(from)));
    return element;
  }

  #stop(number: number) {
    return { 'data-block': number, 'data-stop': true, tabindex: -1 };
  }
}
