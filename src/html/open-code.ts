import type { HeadReader } from './head-reader.js';
import type { OpenTag } from './open-tag.js';
import { scriptHiddenIds } from './script-hidden-ids.js';

/** The text of an open script or style, which is none of the page's. */
export class OpenCode {
  /** What the style elements of the page say, in order. */
  readonly sheets: string[] = [];
  /** Ids of elements that its scripts hide. */
  readonly hiddenIds: string[] = [];
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

  close(head: HeadReader): void {
    if (this.#kind === 'style') this.sheets.push(this.#text);
    else if (this.#kind !== null) {
      head.script(this.#kind, this.#text, this.#id);
      for (const id of scriptHiddenIds(this.#text)) this.hiddenIds.push(id);
    }
    this.#kind = null;
    this.#text = '';
  }
}
