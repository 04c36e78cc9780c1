import type { Draw } from './draw.js';
import { anchorOf, type Brand } from './phrases.js';
import { attribute } from './render.js';

const ENCODINGS = ['decimal', 'hex', 'mixed', 'plain'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** A text in numeric entities, its figures too. */
function encoded(text: string, encoding: Encoding, draw: Draw): string {
  if (encoding === 'plain') return attribute(text);
  return Array.from(text, (char) => {
    const kind = encoding === 'mixed' ? draw.one(['decimal', 'hex', 'plain'] as const) : encoding;
    const code = char.codePointAt(0)!;
    if (kind === 'plain') return attribute(char);
    return kind === 'hex' ? `&#x${code.toString(16)};` : `&#${code};`;
  }).join('');
}

export interface Stuffed {
  readonly title: string;
  readonly markup: string;
}

/** A head that speaks of nothing but spam, now and then with the real title behind it. */
export function stuffedHead(real: string, phrase: string, brands: readonly Brand[], draw: Draw): Stuffed {
  const words = [
    ...(phrase !== '' && draw.chance(0.75) ? [phrase] : []),
    ...brands.map((brand) => anchorOf(brand, draw)),
  ];
  const told = draw.some(words, draw.count(1, 3));
  const title = [...told, ...(draw.chance(0.3) ? told : []), ...(draw.chance(0.15) ? [real] : [])].join(
    draw.one(['-', '_', '|', ' - ', ',']),
  );
  const { han, trade } = brands[0]!;
  const description = `${phrase || han}【${brands[0]!.host}】${han}${trade}是信誉最好的平台，${told.join('，')}，欢迎注册体验！`;
  const encoding = draw.one(ENCODINGS);
  const write = (text: string): string => encoded(text, encoding, draw);
  const markup = `<title>${write(title)}</title>
<meta name="keywords" content="${write(words.join(','))}"/>
<meta name="description" content="${write(description)}"/>`;
  return { title, markup };
}
