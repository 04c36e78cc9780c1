import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { walkHtml } from '../../src/html/walk.js';
import { withoutSpace, witnessHtml } from '../../src/html/witness.js';

/** Signs that open and end things in markup, whole tags, and what lies between. */
const SIGNS = [
  ...'< > / </ <! <!- <!-- --> -- -> <![CDATA[ ]]> <? ?> " \' = & ; & &# &#x &#65; &amp; &notit; &not &copy &lt; 中 文'.split(
    ' ',
  ),
  ...'a b p <p> </p> <div> </div> <br> </br> <b> </b> <i> </i> <tmp> <xitle> <svg> </svg> <path/> <mi> </mi>'.split(
    ' ',
  ),
  ...'<script> </script> </scr ipt> <script/> <style> </style> </style <title> </title> <textarea> </textarea> <xmp>'.split(
    ' ',
  ),
  ...'<table> <tr> <td> </table> <ul> <li> <option> <select> <input> <command> <bgsound> <pre> </pre>'.split(
    ' ',
  ),
  '<div class="x y" ID=k>',
  '<a href="?a=1&b=2&copy=3&amp;x" __proto__=g>',
  '<script src=a/>',
  '<DIV hidden hidden="b">',
  ' ',
  '\n',
  '\u00a0',
  '\f',
  '\v',
] as const;

const markup = fc.array(fc.constantFrom(...SIGNS), { maxLength: 16 }).map((signs) => signs.join(''));

interface Told {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const SILENT = new Set(['script', 'style']);
const VOID = new Set(['br', 'input', 'bgsound']);

/** Elements and comments as htmlparser2's own parser tells of them. */
function parsed(html: string): { elements: Told[]; comments: string[] } {
  const elements: Told[] = [];
  const comments: string[] = [];
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (!SILENT.has(tag) && !VOID.has(tag)) elements.push({ tag, attributes });
    },
    oncomment: (text) => comments.push(text),
  });
  parser.end(html);
  return { elements, comments };
}

const RUNS = { numRuns: 3000 };

describe('the scanner', () => {
  it('finds the text that the tokenizer finds', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const texts = walkHtml(html).blocks.map(({ text }) => text);
        expect(withoutSpace(texts.join(''))).toBe(withoutSpace(witnessHtml(html)));
      }),
      RUNS,
    );
  });

  it('finds the elements, attributes and comments that the parser finds', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const { containers, comments } = walkHtml(html);
        const elements = containers.slice(1).map(({ tag, attributes }) => ({ tag, attributes }));
        expect({ elements, comments }).toEqual(parsed(html));
      }),
      RUNS,
    );
  });
});
