import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../src/text/entities.js';
import { parseLooseJson } from '../../src/text/loose-json.js';

describe('parseLooseJson', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['<!-- {"a":1} -->', { a: 1 }],
    ['/* <![CDATA[ */ {"a":1} /* ]]> */', { a: 1 }],
    ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['{"a":1};', { a: 1 }],
    ['{"a":1}{"b":2}', { a: 1 }],
    ['{"a":[1,2,],}', { a: [1, 2] }],
    ['{"a":"one\ntwo\tthree"}', { a: 'one two three' }],
    [String.raw`{"a":"it\'s"}`, { a: "it's" }],
    ['{"a":"https://example.com/*x*/", // why\n "b":2}', { a: 'https://example.com/*x*/', b: 2 }],
  ])('reads %j', (text, value) => {
    expect(parseLooseJson(text)).toEqual(value);
  });

  it.each(['', 'alert(1)', '{"a":', '{a:1}', 'null;x', '}{'])('finds no sense in %j', (text) => {
    expect(parseLooseJson(text) ?? undefined).toBeUndefined();
  });

  it('is not overwhelmed by depth', () => {
    expect(() => parseLooseJson(`${'['.repeat(200_000)}//`)).not.toThrow();
  });
});

describe('decodeEntities', () => {
  it.each([
    ['R&amp;D', 'R&D'],
    ['Who&#8217;s', 'Who’s'],
    ['&#x27;so&#x27;', "'so'"],
    ['&bogus; &#0; &#9999999;', '&bogus; &#0; &#9999999;'],
  ])('%s', (value, text) => {
    expect(decodeEntities(value)).toBe(text);
  });
});
