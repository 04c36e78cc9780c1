import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mhtmlPage } from '../../../src/stages/collect/open/mhtml-page.js';
import { breaking, inChunks, latin1, opened } from '../../support/opened.js';

const PAGE = '<html><body><p>河上的桥今天通车，两岸的人都来看。a=b</p></body></html>';
const BOUNDARY = '----MultipartBoundary--q8tPz';

/** As browsers write it: each byte beyond ASCII as `=XX`, lines of 76. */
function quotedPrintable(text: string): string {
  const escaped = [...Buffer.from(text)].map((byte) =>
    byte === 0x3d || byte > 0x7e
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  const lines: string[] = [];
  let line = '';
  for (const one of escaped) {
    if (line.length + one.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += one;
  }
  return [...lines, line].join('\r\n');
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n');

interface Part {
  readonly type: string;
  readonly id?: string;
  readonly location?: string;
  readonly encoding: string;
  readonly body: string;
}

const html: Part = {
  type: 'text/html',
  id: '<frame-1@mhtml.blink>',
  location: 'https://news.example/bridge.html',
  encoding: 'quoted-printable',
  body: quotedPrintable(PAGE),
};
const image: Part = {
  type: 'image/png',
  location: 'https://news.example/a.png',
  encoding: 'base64',
  body: base64(Buffer.alloc(5000, 7)),
};

const partText = ({ type, id, location, encoding, body }: Part): string =>
  [
    `--${BOUNDARY}`,
    `Content-Type: ${type}`,
    ...(id === undefined ? [] : [`Content-ID: ${id}`]),
    `Content-Transfer-Encoding: ${encoding}`,
    ...(location === undefined ? [] : [`Content-Location: ${location}`]),
    '',
    body,
    '',
  ].join('\r\n');

interface Head {
  readonly fields?: readonly string[];
  readonly start?: string;
}

function archive(parts: readonly Part[], { fields = [], start }: Head = {}): string {
  const head = [
    'From: <Saved by Blink>',
    'Subject: =?utf-8?Q?=E6=A1=A5?=',
    'Date: Fri, 18 Jun 2021 01:20:00 -0000',
    'MIME-Version: 1.0',
    ...fields,
    'Content-Type: multipart/related;',
    `\ttype="text/html";${start === undefined ? '' : `\r\n\tstart="${start}";`}`,
    `\tboundary="${BOUNDARY}"`,
    '',
    '',
  ];
  return `${head.join('\r\n')}\r\n${parts.map(partText).join('')}--${BOUNDARY}--\r\n`;
}

describe('a saved page', () => {
  it('is its page, with address and time', async () => {
    const fields = ['Snapshot-Content-Location: https://news.example/bridge.html?from=list'];
    expect(await opened(mhtmlPage, archive([html, image], { fields }))).toEqual([
      {
        name: '1',
        text: PAGE,
        isPage: true,
        origin: { url: 'https://news.example/bridge.html?from=list', crawled: '2021-06-18T01:20:00Z' },
      },
    ]);
  });

  it('has the address of its part where it has none of its own', async () => {
    const [found] = await opened(mhtmlPage, archive([image, html]));
    expect(found).toMatchObject({ text: PAGE, origin: { url: 'https://news.example/bridge.html' } });
  });

  it('is the part that the header names, wherever it stands', async () => {
    const frame: Part = { ...html, id: '<frame-2@x>', body: 'a frame' };
    for (const start of ['<frame-1@mhtml.blink>', 'frame-1@mhtml.blink']) {
      const [found] = await opened(mhtmlPage, archive([frame, image, html], { start }));
      expect(found?.text).toBe(PAGE);
    }
    const [found] = await opened(mhtmlPage, archive([frame, html], { start: '<gone@x>' }));
    expect(found?.text).toBe('a frame');
  });

  it('is handed on in its own charset', async () => {
    const gb = Buffer.from([0xba, 0xd3, 0xc9, 0xcf]);
    const part: Part = { type: 'text/html; charset="gb2312"', encoding: 'base64', body: base64(gb) };
    for await (const { body, origin } of mhtmlPage(inChunks(latin1(archive([part]))), {
      maxBytes: 1e6,
      keys: { html: [], url: [], crawled: [] },
    })) {
      expect(body).toEqual(gb);
      expect(origin?.charset).toBe('gb2312');
    }
  });

  it('may be a single part', async () => {
    const text = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://news.example/b\r\n\r\n${quotedPrintable(PAGE)}`;
    expect(await opened(mhtmlPage, text)).toMatchObject([
      { text: PAGE, origin: { url: 'https://news.example/b', charset: 'utf-8' } },
    ]);
  });

  it('may have its parts within parts', async () => {
    const inner = `--i\r\nContent-Type: text/plain\r\n\r\nplain\r\n--i\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--i--\r\n`;
    const [found] = await opened(
      mhtmlPage,
      archive([{ type: 'multipart/alternative; boundary=i', encoding: '8bit', body: inner }, image]),
    );
    expect(found?.text).toBe(PAGE);
  });

  it('may have line ends of Unix', async () => {
    const [found] = await opened(mhtmlPage, archive([html, image]).replaceAll('\r\n', '\n'));
    expect(found?.text).toBe(PAGE);
  });
});

describe('a saved page that cannot be read', () => {
  it.each([
    ['without HTML', archive([image]), 'no part of it is HTML'],
    ['empty', '', 'no part of it is HTML'],
    ['cut off', archive([html, image]).slice(0, 600), 'the file ends within the page'],
    [
      'with a header without end',
      `Content-Type: multipart/related\r\n${'X: y\r\n'.repeat(400_000)}`,
      'breaks off',
    ],
    [
      'with a line without end',
      `Content-Type: multipart/related; boundary=x${'y'.repeat(3e6)}`,
      'breaks off',
    ],
    [
      'with parts without end',
      archive(Array.from({ length: 3000 }, () => ({ ...image, body: 'x' }))),
      'breaks off',
    ],
    [
      'that is too large',
      archive([{ ...html, encoding: '8bit', body: 'x'.repeat(1_100_000) }]),
      'more bytes than the limit of 1048576',
    ],
    [
      'that is far too large',
      archive([{ ...html, encoding: '8bit', body: 'x\n'.repeat(3_000_000) }]),
      'more bytes than the limit of 1048576',
    ],
  ])('is one fault: %s', async (_, text, fault) => {
    const found = await opened(mhtmlPage, text);
    expect(found).toMatchObject([{ name: '1', text: null, isPage: false }]);
    expect(found[0]?.fault).toContain(fault);
  });

  it('says why its stream broke', async () => {
    const bytes = Buffer.from(archive([html, image]));
    const [cut] = await opened(mhtmlPage, breaking(bytes.subarray(0, 600), 'gone'));
    expect(cut?.fault).toBe('the file ends within the page: gone');
    const [whole] = await opened(mhtmlPage, breaking(bytes.subarray(0, -900), 'gone'));
    expect(whole?.text).toBe(PAGE);
  });

  it('may nest its parts as deep as it likes', async () => {
    const depth = 900;
    let text = '';
    for (let n = 0; n < depth; n++)
      text += `Content-Type: multipart/related; boundary=b${n}\r\n\r\n--b${n}\r\n`;
    expect(
      await opened(mhtmlPage, `${text}Content-Type: text/html\r\n\r\n${PAGE}\r\n--b0--\r\n`),
    ).toMatchObject([{ text: PAGE }]);
  });

  it('may be full of signs of an encoding', async () => {
    for (const encoding of ['quoted-printable', 'base64'])
      for (const sign of ['=', '=\r\n', '=E', '\r\n', '===='])
        expect(
          await opened(mhtmlPage, archive([{ ...html, encoding, body: sign.repeat(200_000) }])),
        ).toHaveLength(1);
  });
});

const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 });
const piece = fc.oneof(
  fc.constantFrom(
    `--${BOUNDARY}\r\n`,
    `--${BOUNDARY}--\r\n`,
    '\r\n',
    'Content-Type: text/html\r\n',
    '=E6\r\n',
    PAGE,
  ),
  fc.string(),
);

describe('any saved page', () => {
  it('is the same however the stream is cut, and comes to an end', async () => {
    const whole = archive([html, image]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(piece, { maxLength: 5 }),
        sizes,
        async (at, pieces, cuts) => {
          const bytes = Buffer.from(whole.slice(0, at) + pieces.join('') + whole.slice(at));
          const found = await opened(mhtmlPage, bytes);
          expect(found).toHaveLength(1);
          expect(await opened(mhtmlPage, inChunks(bytes, cuts))).toEqual(found);
        },
      ),
    );
  });
});
