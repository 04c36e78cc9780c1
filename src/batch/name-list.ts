const CHUNK = 1 << 16;
/** One in so many names is written whole; the others begin as the one before them does. */
const WHOLE_EACH = 16;
/** So is the next one where names are long: no more than this is read for one. */
const FAR = 1 << 12;

/** Bytes that only grow, in pieces, so that none is ever copied. */
class Bytes {
  readonly #chunks: Uint8Array[] = [];
  size = 0;

  push(byte: number): void {
    if (this.size % CHUNK === 0) this.#chunks.push(new Uint8Array(CHUNK));
    this.#chunks[this.#chunks.length - 1]![this.size++ % CHUNK] = byte;
  }

  at(place: number): number {
    return this.#chunks[Math.floor(place / CHUNK)]![place % CHUNK]!;
  }

  /** A number in seven bits a byte, the lowest first. */
  pushNumber(number: number): void {
    let rest = number;
    for (; rest > 0x7f; rest >>>= 7) this.push((rest & 0x7f) | 0x80);
    this.push(rest);
  }
}

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** A list of strings in few bytes each: paths, of which one begins as the last one did. Any string comes back as it was. */
export class NameList {
  readonly #bytes = new Bytes();
  /** Where the names begin that are written whole, and which ones they are. */
  readonly #starts: number[] = [];
  readonly #firsts: number[] = [];
  #last = '';
  #count = 0;

  add(name: string): void {
    const isFar = this.#bytes.size - (this.#starts.at(-1) ?? 0) > FAR;
    const isWhole = isFar || this.#count - (this.#firsts.at(-1) ?? -WHOLE_EACH) >= WHOLE_EACH;
    if (isWhole) {
      this.#starts.push(this.#bytes.size);
      this.#firsts.push(this.#count);
    }
    const shared = isWhole ? 0 : sharedStart(this.#last, name);
    this.#bytes.pushNumber(shared);
    this.#bytes.pushNumber(name.length - shared);
    for (let at = shared; at < name.length; at++) this.#bytes.pushNumber(name.charCodeAt(at));
    this.#last = name;
    this.#count++;
  }

  /** The last of the whole names that is not behind a name. */
  #groupOf(index: number): number {
    let [low, high] = [0, this.#firsts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#firsts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The name that was added after so many others. */
  at(index: number): string {
    const group = this.#groupOf(index);
    let place = this.#starts[group]!;
    const next = (): number => {
      let number = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = this.#bytes.at(place++);
        number |= (byte & 0x7f) << shift;
        if (byte < 0x80) return number;
      }
    };
    let name = '';
    for (let i = this.#firsts[group]!; i <= index; i++) {
      const shared = next();
      const units = Array.from({ length: next() }, next);
      name = name.slice(0, shared) + units.map((unit) => String.fromCharCode(unit)).join('');
    }
    return name;
  }
}
