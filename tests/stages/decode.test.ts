import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { StageError } from '../../src/model/stage-error.js';
import { clean } from '../../src/pipeline.js';
import { decode } from '../../src/stages/decode/decode.js';

const BIG5 = /^big5/;

const SIMPLIFIED =
  '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。守闸的老人说，他把钥匙挂在门后，' +
  '从来没有生过锈，今年的秧苗总算赶上了时节。镇上的孩子都跑到堤上去看，有人还带来了新做的风筝。';
const TRADITIONAL =
  '河口鎮的老水閘停了三年，昨天上午重新轉動，渠水當天就流進了下游的稻田。守閘的老人說，他把鑰匙掛在門後，' +
  '從來沒有生過鏽，今年的秧苗總算趕上了時節。鎮上的孩子都跑到堤上去看，有人還帶來了新做的風箏。';
const JAPANESE =
  '川口の古い水門は三年ぶりに動き出し、昨日の午前中には水が下流の田んぼまで流れました。水門を守る老人は、' +
  '鍵をずっと戸の後ろに掛けておいたので、一度も錆びたことがないと話しています。子どもたちも見に来ました。';
const KOREAN =
  '강어귀 마을의 오래된 수문이 삼 년 만에 다시 움직였다. 어제 오전에는 물이 아래쪽 논까지 흘러갔다. ' +
  '수문을 지키는 노인은 열쇠를 문 뒤에 걸어 두었다고 말했다. 아이들도 둑에 올라 구경을 했다.';

const html = (charset: string, text: string): string =>
  `<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;

type Options = Parameters<typeof decode>[1];

function read(bytes: Uint8Array, options: Options = {}): ReturnType<typeof decode> {
  return decode({ path: 'in', relative: 'in', bytes }, options);
}

function readText(text: string, encoding: string, options: Options = {}): ReturnType<typeof decode> {
  return read(iconv.encode(text, encoding), options);
}

describe('a byte order mark', () => {
  it.each([
    ['utf-8', 'utf-8'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
    ['gb18030', 'gb18030'],
  ])('says that the text is %s, and is no part of it', (encoding, name) => {
    const file = read(iconv.encode(`\uFEFF${html('big5', SIMPLIFIED)}`, encoding));
    expect(file).toMatchObject({ encoding: name, encodingEvidence: 'byte order mark' });
    expect(file.text).toBe(html('big5', SIMPLIFIED));
  });
});

describe('UTF-16 without a mark', () => {
  it.each(['utf-16le', 'utf-16be'])('is told by its NUL bytes: %s', (encoding) => {
    const text = html('utf-16', 'The ferry came in late, and nobody minded: 渡口。');
    const file = readText(text, encoding);
    expect(file).toMatchObject({ encoding, text });
  });

  it.each(['utf-16le', 'utf-16be'])('is told by the order that reads as text: %s', (encoding) => {
    // 一 is 4E 00: the NULs are few, and on both sides.
    const text = `一船一船地运${SIMPLIFIED}\n${JAPANESE}`;
    expect(readText(text, encoding)).toMatchObject({ encoding, text });
  });

  it.each([5, 10])('is not seen in Shift_JIS with one NUL, in %i lines', (lines) => {
    const text = iconv.encode(`${JAPANESE}\r\n`.repeat(lines), 'shift_jis');
    const file = read(Buffer.concat([text, Buffer.of(0x00, 0x41), text]));
    expect(file).toMatchObject({ encoding: 'shift_jis' });
  });

  it.each([
    ['GBK', iconv.encode(SIMPLIFIED.repeat(3), 'gbk')],
    ['ASCII', Buffer.from('North of the old lock Nobody noticed. '.repeat(20))],
  ])('is not seen in %s with a few NULs', (_name, bytes) => {
    for (const at of [10, 40, 70, 100]) bytes[at] = 0;
    expect(() => read(bytes)).toThrow('NUL');
  });
});

describe('valid UTF-8', () => {
  it.each(['gb2312', 'big5', 'shift_jis', 'iso-8859-1', 'no-such-thing'])(
    'beats a stale declaration of %s',
    (charset) => {
      const file = readText(html(charset, SIMPLIFIED), 'utf-8');
      expect(file).toMatchObject({ encoding: 'utf-8', encodingEvidence: 'valid UTF-8' });
      expect(file.text).toContain(SIMPLIFIED);
    },
  );

  it.each([1, 2])('may lack the last %i bytes of its last character', (missing) => {
    const bytes = iconv.encode(SIMPLIFIED, 'utf-8');
    const file = read(bytes.subarray(0, bytes.length - missing));
    expect(file.encoding).toBe('utf-8');
    expect(file.text.slice(0, SIMPLIFIED.length - 1)).toBe(SIMPLIFIED.slice(0, -1));
    expect(file.text.slice(SIMPLIFIED.length - 1)).toBe('\uFFFD');
  });

  it('may have a few bad bytes in the middle', () => {
    const bytes = Buffer.concat([
      iconv.encode(SIMPLIFIED.repeat(3), 'utf-8'),
      Buffer.of(0xff),
      iconv.encode(SIMPLIFIED, 'utf-8'),
    ]);
    const file = read(bytes);
    expect(file.encoding).toBe('utf-8');
    expect(file.text).toContain(SIMPLIFIED.repeat(3));
  });

  it.each(['gb2312', 'utf8', 'UTF-8'])('is what pure ASCII is called where it declares %s', (charset) => {
    const text = html(charset, 'The ferry came in late.');
    expect(readText(text, 'ascii')).toMatchObject({ text });
  });

  it.each(['utf8', 'UTF-8'])('has one name, also where ASCII declares %s', (charset) => {
    expect(readText(html(charset, 'The ferry came in late.'), 'ascii').encoding).toBe('utf-8');
  });
});

describe('a declaration', () => {
  it.each([
    ['gb2312', 'gb18030', SIMPLIFIED],
    ['GBK', 'gb18030', SIMPLIFIED],
    ['gb18030', 'gb18030', SIMPLIFIED],
    ['shift_jis', 'shift_jis', JAPANESE],
    ['x-sjis', 'shift_jis', JAPANESE],
    ['euc-jp', 'euc-jp', JAPANESE],
    ['euc-kr', 'euc-kr', KOREAN],
    ['ks_c_5601-1987', 'euc-kr', KOREAN],
    ['windows-1252', 'windows-1252', '“Café” – 20 €, said the ferryman’s son.'],
    ['iso-8859-1', 'windows-1252', '“Café” – 20 €, said the ferryman’s son.'],
  ])('of %s is read as %s', (charset, encoding, text) => {
    const file = readText(html(charset, text), encoding);
    expect(file).toMatchObject({ encoding, text: html(charset, text) });
    expect(file.encodingEvidence).toBe(`declared as ${charset.toLowerCase()}`);
  });

  it.each(['big5', 'big5-hkscs'])('of %s is read as Big5', (charset) => {
    const file = readText(html(charset, TRADITIONAL), 'big5');
    expect(file.encoding).toMatch(BIG5);
    expect(file.text).toBe(html(charset, TRADITIONAL));
  });

  it('of gb2312 covers characters that only GB18030 has, in four bytes', () => {
    const text = html('gb2312', `${SIMPLIFIED}船名里有一个㐂字，还有一个𠮷字。`);
    const bytes = iconv.encode(text, 'gb18030');
    expect(bytes.length).toBeGreaterThan(iconv.encode(text, 'gbk').length);
    expect(read(bytes).text).toBe(text);
  });

  it.each([
    ['in quotes', '<meta charset="gbk">'],
    ['without quotes', '<META CHARSET=gbk>'],
    ['in http-equiv', `<meta http-equiv="Content-Type" content="text/html; charset=gbk" />`],
    ['in an XML declaration', '<?xml version="1.0" encoding="gbk"?>'],
    ['behind a long script', `<script>${'var a = 1;\n'.repeat(400)}</script><meta charset='gbk'>`],
  ])('is found %s', (_name, head) => {
    const file = readText(`${head}<p>${SIMPLIFIED}</p>`, 'gbk');
    expect(file).toMatchObject({ encoding: 'gb18030', encodingEvidence: 'declared as gbk' });
    expect(file.text).toContain(SIMPLIFIED);
  });

  it.each(['utf-8', 'big5', 'x-unknown', 'iso-8859-1'])(
    'of %s gives way to a second one that fits',
    (first) => {
      const text = `<meta charset="${first}"><meta charset="gbk"><p>${SIMPLIFIED}</p>`;
      expect(readText(text, 'gbk')).toMatchObject({ encodingEvidence: 'declared as gbk', text });
    },
  );

  it('of gb2312 is not believed where hardly a character is of it: Shift_JIS', () => {
    const text = html('gb2312', JAPANESE);
    expect(readText(text, 'shift_jis')).toMatchObject({ encoding: 'shift_jis', text });
  });

  it('of gbk is believed of Traditional Chinese', () => {
    const text = html('gbk', TRADITIONAL);
    expect(readText(text, 'gbk')).toMatchObject({ encodingEvidence: 'declared as gbk', text });
  });

  it('of a single-byte charset is believed where no other one fits', () => {
    const text = '<meta charset="gbk"><meta charset="iso-8859-1"><p>Ça coûte 5 £. Où ? À côté.</p>';
    expect(readText(text, 'latin1')).toMatchObject({ encoding: 'windows-1252', text });
  });

  it.each(['utf-8', 'euc-kr', 'x-unknown'])('of %s that does not fit is not believed', (charset) => {
    const file = readText(html(charset, SIMPLIFIED), 'gbk');
    expect(file.encoding).toBe('gb18030');
    expect(file.text).toContain(SIMPLIFIED);
  });

  it.each(['hex', 'base64', 'utf-7', 'utf-16', 'utf-16le', 'utf-32', 'ucs2', 'binary', 'cesu-8'])(
    'of %s, which no page can be in, is not believed',
    (charset) => {
      const text = html(charset, 'The ferry came in late, and nobody minded at all.');
      expect(readText(text, 'ascii').text).toBe(text);
    },
  );

  it('of gbk holds for a text whose only Chinese character is its last', () => {
    const text = '<meta charset="gbk">The ferry came in late。';
    expect(readText(text, 'gbk').text).toBe(text);
  });
});

describe('a guess', () => {
  it.each([
    ['GBK', 'gbk', SIMPLIFIED],
    ['GB18030', 'gb18030', `${SIMPLIFIED}船名里有一个㐂字。`],
    ['Big5', 'big5', TRADITIONAL],
    ['Shift_JIS', 'shift_jis', JAPANESE],
    ['EUC-JP', 'euc-jp', JAPANESE],
    ['EUC-KR', 'euc-kr', KOREAN],
  ])('knows a paragraph of undeclared %s', (_name, encoding, text) => {
    const file = readText(`<p>${text}</p>`, encoding);
    expect(file.text).toBe(`<p>${text}</p>`);
    expect(file.encodingEvidence).toContain('guessed');
  });

  it('takes Latin text for what Western Windows writes', () => {
    const text =
      'Le café du port a rouvert après trois ans, et toute la ville est venue voir la fête à midi.';
    expect(readText(text, 'windows-1252').text).toBe(text);
  });
});

describe('an option', () => {
  it.each(['gbk', 'GBK', 'gb2312', 'GB18030'])('%s beats the declaration', (encoding) => {
    const file = readText(html('utf-8', SIMPLIFIED), 'gbk', { encoding });
    expect(file).toMatchObject({ encoding: 'gb18030', encodingEvidence: 'option' });
    expect(file.text).toContain(SIMPLIFIED);
  });

  it.each(['hex', 'base64', 'binary', '', 'klingon-8'])('%j is no encoding of texts', (encoding) => {
    expect(() => readText('The ferry came in late.', 'ascii', { encoding })).toThrow(StageError);
  });
});

describe('line ends', () => {
  it.each([
    ['CR LF', 'a\r\nb\r\n\r\nc', 'a\nb\n\nc'],
    ['CR', 'a\rb\r\rc', 'a\nb\n\nc'],
    ['mixed', 'a\r\nb\nc\rd\n\re', 'a\nb\nc\nd\n\ne'],
  ])('%s become LF', (_name, before, after) => {
    expect(readText(before, 'utf-8').text).toBe(after);
  });
});

describe('mojibake', () => {
  const twice = iconv.decode(iconv.encode(SIMPLIFIED, 'utf-8'), 'windows-1252');

  it.each([
    ['replacement characters read as GBK', `${SIMPLIFIED}锟斤拷锟斤拷`],
    ['uninitialised memory', `${SIMPLIFIED}烫烫烫烫`],
    ['UTF-8 read as windows-1252 and written again', twice],
    ['many replacement characters', `${SIMPLIFIED}${'\uFFFD'.repeat(20)}`],
  ])('is flagged: %s', (_name, text) => {
    expect(readText(text, 'utf-8').isMojibake).toBe(true);
  });

  it.each([
    ['a plain text', SIMPLIFIED],
    ['one replacement character', `${SIMPLIFIED}\uFFFD`],
    ['French', 'Ça sera là-bas, à côté de l’hôtel : « Âme », dit-elle, « où êtes-vous ? » Noël à Évian.'],
    ['Icelandic', 'Það var gott að koma heim á ný, sagði ferjumaðurinn á Ísafirði við börnin.'],
    ['a hot dish', '水温烫手，烫烫的汤端上了桌。'],
  ])('is not flagged: %s', (_name, text) => {
    expect(readText(text, 'utf-8').isMojibake).toBe(false);
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['a JPEG image', [0xff, 0xd8, 0xff, 0xe0]],
    ['a GIF image', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
    ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
    ['a gzip archive', [0x1f, 0x8b, 0x08, 0x00]],
  ])('fail: %s', (_name, bytes) => {
    expect(() => read(Uint8Array.from([...bytes, ...iconv.encode(SIMPLIFIED, 'utf-8')]))).toThrow(StageError);
  });

  it('fail: NUL bytes on both sides', () => {
    expect(() => readText('a\0bc\0d'.repeat(50), 'ascii')).toThrow('NUL');
  });

  it('fail: control characters throughout', () => {
    expect(() => readText('ab\u0001\u0002'.repeat(50), 'ascii')).toThrow('control characters');
  });

  it('do not fail: one NUL in a long page', () => {
    const text = `${SIMPLIFIED.repeat(10)}\0${SIMPLIFIED}`;
    expect(readText(text, 'utf-8').text).toBe(text);
  });

  it.each(['GIFs are out, said the ferryman.', 'RIFFs on a theme: the ferry at dusk.'])(
    'do not fail: a text that opens like a signature: %s',
    (text) => {
      expect(readText(text, 'utf-8').text).toBe(text);
    },
  );
});

describe('limits', () => {
  it('more bytes than maxBytes fail; just as many do not', () => {
    const bytes = iconv.encode(SIMPLIFIED, 'utf-8');
    expect(read(bytes, { maxBytes: bytes.length }).text).toBe(SIMPLIFIED);
    expect(() => read(bytes, { maxBytes: bytes.length - 1 })).toThrow(StageError);
    const outcome = clean({ path: 'in', relative: 'in', bytes }, { maxBytes: 10 });
    expect(outcome).toMatchObject({ status: 'failed', stage: 'decode', input: { bytes: bytes.length } });
  });

  it('the file is measured and hashed as it came', () => {
    const file = readText('河口\r\n', 'utf-8');
    expect(file.bytes).toBe(8);
    expect(file.sha256).toBe('a13ce93048252342338a80db831fb24a7b8c2d6a325732462b68622b2e538cf3');
  });

  it('no bytes are an empty text', () => {
    expect(read(new Uint8Array())).toMatchObject({ text: '', bytes: 0, isMojibake: false });
  });

  it('a view into a larger buffer is read from its own start', () => {
    const whole = iconv.encode(`xx${SIMPLIFIED}`, 'utf-8');
    expect(read(new Uint8Array(whole.buffer, whole.byteOffset + 2, whole.length - 2)).text).toBe(SIMPLIFIED);
  });
});

describe('an encoding that an option names', () => {
  const SHORT = '河口镇水闸重开，今天上午。渠水流进稻田';

  it('is believed of a short file whose last character is cut', () => {
    const bytes = iconv.encode(SHORT, 'gb18030');
    const file = read(bytes.subarray(0, bytes.length - 1), { encoding: 'gb18030' });
    expect(file.text.slice(0, SHORT.length - 1)).toBe(SHORT.slice(0, -1));
  });

  it('is believed of a short file with one bad byte', () => {
    const bytes = Buffer.concat([
      iconv.encode(SHORT, 'utf-8'),
      Buffer.of(0xff),
      iconv.encode(SHORT, 'utf-8'),
    ]);
    expect(read(bytes, { encoding: 'utf-8' }).text).toBe(`${SHORT}\uFFFD${SHORT}`);
  });

  it.each([
    ['UTF-8 in which a byte is bad', 'gb18030', 'utf-8'],
    ['GBK', 'utf-8', 'gb18030'],
  ])('is not believed of %s', (_name, told, real) => {
    const bytes = Buffer.concat([
      iconv.encode(SIMPLIFIED.repeat(2), real),
      Buffer.of(0xff),
      iconv.encode(SIMPLIFIED.repeat(2), real),
    ]);
    expect(() => read(bytes, { encoding: told })).toThrow(`told to be ${told}`);
  });
});

describe('big5', () => {
  it('has the characters of Hong Kong, as the Encoding Standard means it', () => {
    const text = html('big5', '街市嘅魚檔今朝開得早，賣菱角嘅阿婆話今年嘅水好甜。');
    expect(readText(text, 'big5hkscs')).toMatchObject({ encoding: 'big5', text });
  });
});

describe('a guess', () => {
  it('takes a short Chinese text for GB18030 where other encodings are hardly more likely', () => {
    const text = '人山人海，水泄不通';
    expect(readText(text, 'gb18030')).toMatchObject({ encoding: 'gb18030', text });
  });
});

describe('a few words', () => {
  it.each([
    ['gb18030', '老桥通车'],
    ['big5', '老橋通車了'],
    ['shift_jis', '古い橋が開く'],
    ['euc-jp', '古い橋が開く'],
    ['euc-kr', '오래된 다리 열려'],
    ['windows-1252', 'Öl für die Küste über Köln'],
    ['windows-1251', 'Мост снова открыт'],
  ])('in %s: %s', (encoding, text) => {
    expect(readText(text, encoding).text).toBe(text);
  });

  it('of a language with many accents are in no double bytes', () => {
    expect(readText('Łąka była żółta, łódź stała', 'windows-1250').encoding).toContain('windows-');
  });

  it.each(['utf-16le', 'utf-16be'])('of Chinese in %s, without a mark or a NUL', (encoding) => {
    expect(readText('渡口的老船换成了新船。', encoding)).toMatchObject({ encoding });
  });

  it('of a language are told without the tags around them', () => {
    const text =
      '<html><body><div class="story"><p>Stara latarnia znów świeci nad zatoką.</p></div></body></html>';
    expect(readText(text, 'windows-1250').text).toBe(text);
  });
});

describe('UTF-8 read as GBK', () => {
  it('is told, and honest Chinese is not', () => {
    const text =
      '渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。守渡的老人在岸上坐着，他的狗是黑的。';
    const twice = iconv.decode(Buffer.from(text), 'gb18030');
    expect(readText(twice, 'utf-8').isMojibake).toBe(true);
    expect(readText(`${text}北锛、鐨、鏄三个字是地名。`, 'utf-8').isMojibake).toBe(false);
  });
});
