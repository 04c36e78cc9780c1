import { Tokenizer } from 'htmlparser2';

const SPACE = /\s+/gu;

/** Text without its white space: the form in which conservation is compared. */
export function withoutSpace(text: string): string {
  return text.replace(SPACE, '');
}

/**
 * All text of a markup input outside tags, comments, scripts and styles, hidden text included,
 * as the bare tokenizer yields it. It shares nothing with the walk that makes blocks: it is the
 * witness that the ledger is held against.
 *
 * @param html decoded markup
 * @returns the text, white space and all
 */
export function witnessHtml(html: string): string {
  let text = '';
  let opened = '';
  let isSilent = false;
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => {
        if (!isSilent) text += html.slice(start, end);
      },
      ontextentity: (codepoint) => {
        if (!isSilent) text += String.fromCodePoint(codepoint);
      },
      onopentagname: (start, end) => {
        opened = html.slice(start, end).toLowerCase();
      },
      onopentagend: () => {
        if (opened === 'script' || opened === 'style') isSilent = true;
      },
      onclosetag: (start, end) => {
        const closed = html.slice(start, end).toLowerCase();
        if (closed === 'script' || closed === 'style') isSilent = false;
      },
      onselfclosingtag: () => {
        if (opened === 'script' || opened === 'style') isSilent = true;
      },
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
  tokenizer.write(html);
  tokenizer.end();
  return text;
}
