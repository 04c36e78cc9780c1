import { Tokenizer } from 'htmlparser2';
import { ownCopy } from '../text/own-copy.js';

/** A reference as it is written: its letters or digits, and the semicolon where there is one. */
const REFERENCE = /&#?[A-Za-z0-9]*;?/y;
/** Pages repeat a few; what is longer, or one of thousands, is not worth the room. */
const MAX_LENGTH = 40;
const MAX_KNOWN = 4096;

const ignore = (): void => {};

/** Lets htmlparser2 read a few characters: the text in them, and the value of an attribute. */
class Reader {
  text = '';
  value = '';
  #markup = '';
  readonly #tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => {
        this.text += this.#markup.slice(start, end);
      },
      ontextentity: (codepoint) => {
        this.text += String.fromCodePoint(codepoint);
      },
      onattribdata: (start, end) => {
        this.value += this.#markup.slice(start, end);
      },
      onattribentity: (codepoint) => {
        this.value += String.fromCodePoint(codepoint);
      },
      onopentagname: ignore,
      onopentagend: ignore,
      onselfclosingtag: ignore,
      onclosetag: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );

  read(markup: string): this {
    this.text = '';
    this.value = '';
    this.#markup = markup;
    this.#tokenizer.reset();
    this.#tokenizer.write(markup);
    this.#tokenizer.end();
    return this;
  }
}

const READER = new Reader();

const inText = (reference: string): string => READER.read(reference).text;

/** Before `=` a reference without a semicolon is the name of a parameter: `?a=1&copy=2`. */
const inValue = (reference: string): string => READER.read(`<a b="${reference}">`).value;

/** Reads references one by one, and remembers what each comes to: that hangs on nothing that stands around it. */
class Decoder {
  readonly #read: (reference: string) => string;
  readonly #mark: string;
  #known = new Map<string, string>();

  /** @param mark a character that changes what stands before it */
  constructor(readOne: (reference: string) => string, mark: string) {
    this.#read = readOne;
    this.#mark = mark;
  }

  decode(raw: string): string {
    let at = raw.indexOf('&');
    if (at < 0) return raw;
    let decoded = '';
    let from = 0;
    for (; at >= 0; at = raw.indexOf('&', from)) {
      REFERENCE.lastIndex = at;
      const reference = REFERENCE.exec(raw)![0];
      const end = at + reference.length;
      decoded += raw.slice(from, at) + this.#one(reference, this.#mark !== '' && raw[end] === this.#mark);
      from = end;
    }
    return decoded + raw.slice(from);
  }

  #one(reference: string, isMarked: boolean): string {
    if (reference.length < 3) return reference;
    const key = isMarked ? reference + this.#mark : reference;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const read = this.#read(key);
    const value = isMarked ? read.slice(0, -this.#mark.length) : read;
    if (key.length <= MAX_LENGTH) {
      if (this.#known.size >= MAX_KNOWN) this.#known = new Map();
      this.#known.set(ownCopy(key), ownCopy(value));
    }
    return value;
  }
}

const TEXT = new Decoder(inText, '');
const VALUE = new Decoder(inValue, '=');

/** Character references of a text decoded. */
export function decodeText(raw: string): string {
  return TEXT.decode(raw);
}

/** Character references of an attribute's value decoded. */
export function decodeValue(raw: string): string {
  return VALUE.decode(raw);
}
