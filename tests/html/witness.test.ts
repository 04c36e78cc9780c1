import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkHtml } from '../../src/html/walk.js';
import { withoutSpace, witnessHtml } from '../../src/html/witness.js';

/** What the blocks hold, in reading order, white space aside. */
const walked = (html: string): string =>
  withoutSpace(
    walkHtml(html)
      .blocks.map(({ text }) => text)
      .join(''),
  );

const witnessed = (html: string): string => withoutSpace(witnessHtml(html));

describe('the witness', () => {
  it.each([
    ['takes text', '<p>河<b>口</b></p>水', '河口水'],
    ['takes hidden text', '<p hidden>河</p><noscript>口</noscript><template>水</template>', '河口水'],
    ['takes the title', '<head><title>河</title></head>口', '河口'],
    ['resolves entities', '&lt;河&gt;&#53;&hellip;', '<河>5…'],
    ['takes no tags, attributes, comments', '<a title="x" href=y>河</a><!-- 口 --><!doctype html>', '河'],
    ['takes no scripts and styles', '<script>a</script>河<style>b</style>口<SCRIPT>c</SCRIPT>', '河口'],
    ['takes what stands in a textarea', '<textarea>河<b>口</b></textarea>', '河<b>口</b>'],
    ['takes a text that is no markup', '3 < 4, a<b', '3<4,a'],
  ])('%s', (_name, html, text) => {
    expect(witnessed(html)).toBe(text);
  });
});

describe('walk and witness agree', () => {
  it.each([
    '<p>河<p>口</div>水</p></b>',
    '<b>河<p>口</b>水</p>闸',
    '<title>河<p>口</title>水',
    '<title>河',
    '<textarea>\n河<p>口</textarea>水',
    '<script>河</script>口',
    '<script>河',
    '<style>河</script>口</style>水',
    '<script/>河</script>口',
    '<p>河<script src=a.js/>口</p>水',
    '<div><script/>河</div>口',
    '<div><style/>河</div>口<p>水</p>',
    '<svg><style/>河</svg>口',
    '<svg><title>河</title><text>口</text></svg>水',
    '<svg><script>河</script></svg>口',
    '<math><mi>河</mi></math>口',
    '<noscript><style>河</style>口</noscript>水',
    '<iframe>河<p>口</p></iframe>水',
    '<xmp><b>河</b></xmp>口',
    '<noembed><b>河</b></noembed>口',
    '<plaintext>河</plaintext>口<b>水</b>',
    '<select><option>河<option>口</select>水',
    '<table>河<tr>口<td>水</table>闸',
    '<![CDATA[河]]>口',
    '<?php echo "河"; ?>口',
    '<!-- 河 --!>口-->水',
    '<!-->河-->口',
    '<!河>口',
    '</>河</ >口',
    '<河>口</河>水',
    '<a href="河">口</a',
    '<a href="河',
    '河<',
    '河</',
    '河&',
    '河&am',
    '河&#',
    '河&#x;口',
    '&#0;&#128;&#xD800;&#x110000;河',
    '&NotEqualTilde;&fjlig;河',
    '河\u0000口',
    '<p>𠮷<b>😀</b></p>',
    '<p>\u200b河\ufeff口\u00a0</p>',
    '<pre>\n河\n\n口</pre>',
    '<br>河<br><br><br>口<br>',
    '<img alt="河">口',
    '<input value="河">口',
    '<form><button>河</button></form>口',
    '<body><body>河</body>口</html>水',
    '<frameset><noframes>河</noframes></frameset>口',
    '<script>河</SCRIPT >口',
    '<script>"</scripts>河"</script>口',
    '<script><!-- <script>河</script> -->口</script>水',
  ])('%j', (html) => {
    expect(walked(html)).toBe(witnessed(html));
  });

  const anyText = fc.string({
    unit: fc.constantFrom(
      '河',
      '口',
      'a',
      'Z',
      '1',
      ' ',
      '\n',
      '，',
      '&',
      ';',
      '<',
      '>',
      '"',
      '/',
      '-',
      '\u00a0',
    ),
    maxLength: 8,
  });
  const anyEntity = fc.constantFrom(
    '&amp;',
    '&lt;',
    '&nbsp;',
    '&#27827;',
    '&#x53e3;',
    '&nope;',
    '&copy',
    '&hellip;',
  );
  const anyTag = fc.constantFrom(
    ...'p div b i a span ul li table tr td h2 blockquote title pre textarea noscript template svg x-y'.split(
      ' ',
    ),
  );
  const anyAttributes = fc.constantFrom(
    '',
    ' class="a"',
    ' hidden',
    ` style='display:none'`,
    ' title="a>b"',
    ' x=y',
  );
  const anyVoid = fc.constantFrom(
    '<br>',
    '<br/>',
    '<hr>',
    '<img src="a.jpg" alt="b">',
    '<input value="c">',
    '</br>',
  );
  const anySilent = fc.constantFrom(
    '<!-- 注 -->',
    '<!---->',
    '<script>if (a < b) "</p>"</script>',
    '<style>p > a { }</style>',
    '<script type="application/ld+json">{"a":"河"}</script>',
    '<!doctype html>',
  );
  const anyEnd = anyTag.map((tag) => `</${tag}>`);

  const { nodes } = fc.letrec<{ nodes: string; node: string; element: string; open: string }>((tie) => ({
    nodes: fc.array(tie('node'), { maxLength: 5 }).map((parts) => parts.join('')),
    node: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      anyText,
      anyEntity,
      anyVoid,
      anySilent,
      tie('element'),
      tie('element'),
      tie('open'),
      anyEnd,
    ),
    element: fc
      .tuple(anyTag, anyAttributes, tie('nodes'))
      .map(([tag, attributes, inner]) => `<${tag}${attributes}>${inner}</${tag}>`),
    open: fc.tuple(anyTag, tie('nodes')).map(([tag, inner]) => `<${tag}>${inner}`),
  }));

  it('on any markup: the blocks hold all of its text, and nothing else', () => {
    fc.assert(
      fc.property(nodes, (html) => {
        expect(walked(html)).toBe(witnessed(html));
      }),
      { numRuns: 2000 },
    );
  });

  it('on any characters', () => {
    const soup = fc.string({ unit: fc.constantFrom(...`<>/!-?&#;x="'abp 河\n[]`), maxLength: 40 });
    fc.assert(
      fc.property(soup, (html) => {
        expect(walked(html)).toBe(witnessed(html));
      }),
      { numRuns: 2000 },
    );
  });

  it('spans lie within their blocks, containers within the page', () => {
    fc.assert(
      fc.property(nodes, (html) => {
        const { blocks, containers } = walkHtml(html);
        for (const { text, spans, container } of blocks) {
          expect(containers[container]).toBeDefined();
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
        for (const [row, { parent, first, end }] of containers.entries()) {
          expect(parent).toBeLessThan(row);
          expect(first).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(blocks.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a block belongs to the container that says it holds it', () => {
    fc.assert(
      fc.property(nodes, (html) => {
        const { blocks, containers } = walkHtml(html);
        for (const [index, { container }] of blocks.entries()) {
          const { first, end } = containers[container]!;
          expect(index).toBeGreaterThanOrEqual(first);
          expect(index).toBeLessThan(end);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
