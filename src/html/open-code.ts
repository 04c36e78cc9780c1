import type { HeadReader } from './head-reader.js';
import { ScriptHiding } from './hiding/script-hiding.js';
import type { OpenTag } from './open-tag.js';

/** The text of an open script or style, which is none of the page's. */
export class OpenCode {
  /** What the style elements of the page say, in order. */
  readonly sheets: string[] = [];
  readonly hiding = new ScriptHiding();
  #kind: string | null = null;
  #id = '';
  #text = '';

  get isOpen(): boolean {
    return this.#kind !== null;
  }

  open(tag: string, element: OpenTag | null): void {
    this.#kind = tag === 'script' ? (element?.type ?? 'script') : 'style';
    this.#id = element?.id ?? '';
  }

  take(text: string): void {
    this.#text = text;
  }

  /** @param row how many rows the page has so far */
  close(head: HeadReader, row: number): void {
    if (this.#kind === 'style') this.sheets.push(this.#text);
    else if (this.#kind !== null) {
      head.script(this.#kind, this.#text, this.#id);
      this.hiding.read(this.#text, row);
    }
    this.#kind = null;
    this.#text = '';
  }
}
