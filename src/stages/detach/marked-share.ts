import { Tokenizer } from 'htmlparser2';

const BLANK_LINE = /\S[^\S\n]*\n[^\S\n]*\n\s*\S/;
const SPACE = /\s+/g;

/**
 * The share of a text's characters that stand in elements of their own: a run counts when a closing tag or a line
 * break ends it, and it holds no blank line. In a hacked dump the prose lies between elements that are empty or
 * never closed, whole paragraphs in one run: there the share is near 0.
 */
export function markedShare(text: string): number {
  let run = '';
  let marked = 0;
  let all = 0;
  let isSilent = false;
  const settle = (isClosing: boolean): void => {
    const size = run.replace(SPACE, '').length;
    all += size;
    if (isClosing && !BLANK_LINE.test(run)) marked += size;
    run = '';
  };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      ontext: (start, end) => {
        if (!isSilent) run += text.slice(start, end);
      },
      onopentagname: (start, end) => {
        const name = text.slice(start, end).toLowerCase();
        settle(name === 'br');
        isSilent = name === 'script' || name === 'style';
      },
      onclosetag: () => {
        settle(true);
        isSilent = false;
      },
      ontextentity: ignore,
      onopentagend: ignore,
      onselfclosingtag: ignore,
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
  tokenizer.write(text);
  tokenizer.end();
  settle(false);
  return all === 0 ? 0 : marked / all;
}
