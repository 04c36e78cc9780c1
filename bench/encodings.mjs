// Which texts are read right, by encoding, with and without a declaration; beside two other guessers.
// usage: npm run encodings [-- --wrong]    --wrong lists each text that is not read right
import chardet from 'chardet';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { clean } from '../build/pipeline.js';
import { decode } from '../build/stages/decode/decode.js';
import { TEXTS } from './texts.mjs';

const LABELS = { gb18030: 'gb2312', 'utf-16le': 'utf-16', 'utf-16be': 'utf-16' };
/** What pages say that were moved to another encoding, or made from another's template. */
const STALE = { 'utf-8': 'gb2312', default: 'utf-8' };
const MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff], 'utf-8': [0xef, 0xbb, 0xbf] };

const page = (text, charset) =>
  `<!DOCTYPE html>\n<html><head>${charset === null ? '' : `<meta charset="${charset}">`}<title>${text.slice(0, 8)}</title></head>\n<body><div class="story"><p>${text}</p></div></body></html>\n`;

const WAYS = [
  ['six characters', ({ short }) => [short.slice(0, 6), null]],
  ['short text', ({ short }) => [short, null]],
  ['long text', ({ long }) => [long, null]],
  ['short text, mark', ({ short }, encoding) => (encoding in MARKS ? [short, MARKS[encoding]] : null)],
  ['short page', ({ short }) => [page(short, null), null]],
  ['long page', ({ long }) => [page(long, null), null]],
  ['page, declared', ({ short }, encoding) => [page(short, LABELS[encoding] ?? encoding), null]],
  ['page, declared wrong', ({ long }, encoding) => [page(long, STALE[encoding] ?? STALE.default), null]],
];

const BYTE_ORDER_MARK = /^\uFEFF/;
const MANGLED = /^(?:zh|ja|ko|fr|ru)/;
/** As browsers read them: a byte without a character in Latin-1 is a control there, and not lost. */
const MISREADINGS = ['iso-8859-1', 'gb18030'];

const decoded = (bytes, name) => (name && iconv.encodingExists(name) ? iconv.decode(bytes, name) : '');
const READERS = [
  ['inkwash', (bytes) => decode({ path: 'a', relative: 'a', bytes }, {}).text],
  ['chardet', (bytes) => decoded(bytes, chardet.detect(bytes))],
  ['jschardet', (bytes) => decoded(bytes, jschardet.detect(bytes).encoding)],
];

function isRight(read, bytes, text) {
  try {
    return read(bytes).replace(BYTE_ORDER_MARK, '') === text;
  } catch {
    return false;
  }
}

/** Text in UTF-8 that was read as another encoding and written again: what comes out right, and what is told. */
function doubled() {
  const texts = TEXTS.filter(({ language }) => MANGLED.test(language));
  const cases = texts.flatMap(({ long }) => MISREADINGS.map((wrong) => [long, wrong]));
  const outcomes = cases.map(([long, wrong]) => {
    const bytes = Buffer.from(new TextDecoder(wrong).decode(Buffer.from(long)));
    const { text, quality, evidence } = clean({ path: 'a', relative: 'a', bytes });
    const isRight = text === long;
    return {
      isRight,
      isMended: evidence.mojibake !== undefined,
      isTold: isRight || quality.flags.includes('mojibake'),
    };
  });
  const count = (test) => outcomes.filter(test).length;
  return [
    `double encoding, of ${cases.length} texts: ${count(({ isRight }) => isRight)} read right`,
    `${count(({ isRight, isMended }) => isMended && !isRight)} in part`,
    `${count(({ isTold }) => isTold)} read right or flagged`,
  ].join(', ');
}

const rows = new Map();
const wrong = [];
for (const text of TEXTS)
  for (const encoding of text.encodings)
    for (const [way, make] of WAYS) {
      const made = make(text, encoding);
      if (made === null) continue;
      const bytes = Buffer.concat([Buffer.from(made[1] ?? []), iconv.encode(made[0], encoding)]);
      for (const key of [`${encoding}`, `· ${way}`, 'all']) {
        const row = rows.get(key) ?? { of: 0, right: READERS.map(() => 0) };
        row.of++;
        READERS.forEach(([, read], i) => {
          if (isRight(read, bytes, made[0])) row.right[i]++;
        });
        rows.set(key, row);
      }
      if (!isRight(READERS[0][1], bytes, made[0])) wrong.push(`${text.language}, ${encoding}, ${way}`);
    }

const line = (name, cells) => `| ${name} | ${cells.join(' | ')} |`;
console.log(line('read right', ['texts', ...READERS.map(([name]) => name)]));
console.log(line('---', ['---:', ...READERS.map(() => '---:')]));
for (const [name, { of, right }] of [...rows].sort(([a], [b]) => Number(a === 'all') - Number(b === 'all')))
  console.log(line(name, [of, ...right]));
console.log(`\n${doubled()}`);
if (process.argv.includes('--wrong')) console.log(`\nnot read right:\n${wrong.join('\n')}`);
