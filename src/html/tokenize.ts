import { Tokenizer } from 'htmlparser2';

/** What `tokenize` tells of; places are offsets into the markup. */
export interface TokenListener {
  readonly onText: (text: string) => void;
  /** A self-closed script or style has no raw text behind it. */
  readonly onOpen: (tag: string, isSelfClosed: boolean) => void;
  readonly onClose: (tag: string) => void;
}

const ignore = (): void => {};

/** What the tokenizer, which compares with a bit set, takes for `<` and `/` of the end tag of raw text. */
const FALSE_SIGNS = /[\u000f\u001c]/g;
/** What it takes for nothing. */
const STAND_IN = '\u000e';

/** Runs the bare tokenizer over markup: text outside tags and comments, names of tags in lower case, nothing else. */
export function tokenize(html: string, listener: TokenListener): void {
  let opened = '';
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => listener.onText(html.slice(start, end)),
      ontextentity: (codepoint) => listener.onText(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => {
        opened = html.slice(start, end).toLowerCase();
      },
      onopentagend: () => listener.onOpen(opened, false),
      onselfclosingtag: () => listener.onOpen(opened, true),
      onclosetag: (start, end) => listener.onClose(html.slice(start, end).toLowerCase()),
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(html.replace(FALSE_SIGNS, STAND_IN));
  tokenizer.end();
}
