/** UTF-16 units that are gathered before they go on: at most a few hundred calls of the system a gigabyte. */
const FULL = 1024 * 1024;

/** Gathers texts, so that a million records are not a million writes. */
export class TextBuffer {
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  #parts: string[] = [];
  #length = 0;

  constructor(write: (bytes: Uint8Array) => Promise<void>) {
    this.#write = write;
  }

  /** Resolves when more may come. */
  async add(text: string): Promise<void> {
    this.#parts.push(text);
    this.#length += text.length;
    if (this.#length >= FULL) await this.flush();
  }

  async flush(): Promise<void> {
    const parts = this.#parts;
    this.#parts = [];
    this.#length = 0;
    if (parts.length > 0) await this.#write(Buffer.from(parts.join(''), 'utf8'));
  }
}
