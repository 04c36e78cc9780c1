import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamKind } from '../../../src/stages/collect/open/stream-kind.js';

const kind = (name: string, head: string): ReturnType<typeof streamKind> =>
  streamKind(name, Buffer.from(head));
const MIME =
  'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n';
const LONG = 'x'.repeat(100_000);

describe('a stream that holds pages', () => {
  it.each([
    ['warc', 'a', 'WARC/1.0\r\nWARC-Type: warcinfo\r\n'],
    ['warc', 'a.warc', 'WARC/1.1\nWARC-Type: warcinfo\n'],
    ['mhtml', 'a', MIME],
    ['mhtml', 'a.mht', 'Content-Type: text/html\r\n\r\n<p>'],
    ['mhtml', 'a.MHTML', `\r\n${MIME}`],
    ['records', 'a', '{"url":"https://a.example/","html":"<p>"}\n{"url"'],
    ['records', 'a.json', '{"html":"<p>"}'],
    ['records', 'a.json', `[{"html": "${LONG}`],
    ['records', 'a.json', '[\n  {\n    "url": "x",\n    "html": "<p>"\n  }\n]'],
    ['records', 'a.jl', '\ufeff\n{"meta":{"a":[1,{"b":2}]},"response":{"status":200,"body":"<p>"}}\n'],
    ['feed', 'a', '<?xml version="1.0"?><rss version="2.0">'],
    ['feed', 'a', '\ufeff<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><!-- a - feed --><rss>'],
    ['feed', 'a', '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://x"><rss version="0.91">'],
    ['feed', 'a', '<!DOCTYPE rss [<!ENTITY a "b">]><rss version="0.91">'],
    ['feed', 'a', '<feed xml:lang="zh" xmlns="http://www.w3.org/2005/Atom">'],
    ['feed', 'a', '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">'],
    [
      'feed',
      'a',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">',
    ],
  ])('is told: %s (%s)', (expected, name, head) => {
    expect(kind(name, head)).toBe(expected);
  });

  it.each([
    ['a page', 'a.html', '<!DOCTYPE html><html><p>How to write &lt;rss&gt; feeds: <rss version="2.0">'],
    ['a page about archives', 'a.txt', 'The file begins with WARC/1.0'],
    ['a text about archives', 'a.txt', 'WARC/1.0 is a version of the format\n'],
    ['a feed of something else', 'a.xml', '<feed xmlns="http://example.com/">'],
    ['RDF of something else', 'a.rdf', '<rdf:RDF xmlns:rdf="x" xmlns:foaf="y">'],
    ['a word that begins so', 'a.xml', '<rssx>'],
    ['a site map', 'sitemap.xml', '<?xml version="1.0"?><urlset xmlns="x">'],
    ['JSON without a page', 'a.json', '{"name":"x","version":1}'],
    ['JSON with a page that is none', 'a.json', '{"html":true,"body":{"a":1},"content":["x"]}'],
    ['JSON over several lines', 'package.json', '{\n  "text": "x",\n  "a": 1\n}\n'],
    ['an array of something else', 'a.json', '["html", {"html":"x"}]'],
    ['a key within a text', 'a.json', '{"a":"\\"html\\":\\"x\\""}'],
    ['front matter', 'a.md', '---\ntitle: x\n---\n'],
    ['a line like a field', 'a.txt', 'Content-Type: text/html\r\n\r\n<p>'],
    [
      'a mail',
      'a.eml',
      'From: a@b.example\r\nContent-Type: text/plain\r\n\r\nContent-Type: multipart/related',
    ],
    ['a page with the wrong name', 'a.mht', '<html><p>x'],
    ['nothing', 'a', ''],
  ])('is not seen in %s', (_, name, head) => {
    expect(kind(name, head)).toBeNull();
  });

  it('is told by the keys that are given', () => {
    const head = Buffer.from('{"data":{"doc":"<p>"}}');
    expect(streamKind('a', head)).toBeNull();
    expect(streamKind('a', head, { html: ['data.doc'], url: [], crawled: [] })).toBe('records');
  });

  it('is looked for in any bytes', () => {
    const hostile = [
      '<!--',
      '<?',
      '{"',
      '[{',
      '<!DOCTYPE a [',
      ' ',
      '{"a":',
      '{"a":{',
      'a:\n',
      '<rss',
      '"\\',
    ];
    for (const part of hostile) expect(() => kind('a.mht', part.repeat(65536 / part.length))).not.toThrow();
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void streamKind('a', bytes)));
  });
});
