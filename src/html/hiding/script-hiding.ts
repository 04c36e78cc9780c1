import { hidingStyle } from './hiding-style.js';

/** `getElementById("x").style.display = "none"`, `$("#x").hide()`: a farm's own script hides it from readers. */
const HIDES =
  /(?:getElementById\(\s{0,3}["']|\$\(\s{0,3}["']#)([\w-]{1,60})["']\s{0,3}\)\s{0,3}(?:\.style\s{0,3}(?:\.|\[\s{0,3}["'])(?:display|visibility)(?:["']\s{0,3}\])?\s{0,3}=\s{0,3}["'](?:none|hidden)|\.hide\(|\.css\(\s{0,3}["']display["']\s{0,3},\s{0,3}["']none)/g;
/** `document.write('<div style="display:none">')`: what follows in the markup is in that box. */
const OPENS =
  /document\.write(?:ln)?\(\s{0,3}["']<[a-z]{1,12}\s[^>]{0,200}?style\s{0,3}=\s{0,3}\\?["']?([^>"'\\]{1,200})(?=[>"'\\])[^>]{0,40}>\s{0,3}["']\s{0,3}\)/i;
const CLOSES = /document\.write(?:ln)?\(\s{0,3}["']<\\?\/[a-z]{1,12}>["']\s{0,3}\)/i;
/** `'<d'+'iv'`: strings that are put together again. */
const JOINED = /["']\s{0,3}\+\s{0,3}["']/g;
/** Longer programs do a site's own work. */
const MAX_LENGTH = 3000;

/** What short scripts of a page hide, as far as one can read it in them: they are never run. */
export class ScriptHiding {
  /** Ids of elements. */
  readonly ids = new Set<string>();
  /** Rows from the first to before the second stand in a box that a script writes; in order, apart. */
  readonly boxes: (readonly [first: number, end: number])[] = [];
  #opened = -1;

  /** @param row how many rows the page has where the script stands */
  read(script: string, row: number): void {
    if (script.length > MAX_LENGTH) return;
    if (script.includes('none') || script.includes('hid'))
      for (const [, id = ''] of script.matchAll(HIDES)) this.ids.add(id);
    if (!script.includes('document.write')) return;
    const written = script.includes('+') ? script.replace(JOINED, '') : script;
    const style = OPENS.exec(written)?.[1];
    if (style !== undefined && hidingStyle(style) !== null) this.#opened = row;
    else if (this.#opened >= 0 && CLOSES.test(written)) {
      this.boxes.push([this.#opened, row]);
      this.#opened = -1;
    }
  }

  /** Is an element in such a box? */
  holds(row: number): boolean {
    const { boxes } = this;
    let [low, high] = [0, boxes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (boxes[middle]![1] <= row) low = middle + 1;
      else high = middle;
    }
    return low < boxes.length && boxes[low]![0] <= row;
  }
}
