import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataLiteral } from '../../src/text/data-literal.js';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const read = (text: string): unknown => plain(dataLiteral(text, 0).value);

describe('reads', () => {
  it('all of JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        const { end } = dataLiteral(`${text};x`, 0);
        expect(read(text)).toEqual(plain(value));
        expect(end).toBeGreaterThanOrEqual(text.length);
      }),
    );
  });

  it.each<[string, unknown]>([
    ['{a: \'x\', "b": 2, c_d: [1, 2,],}', { a: 'x', b: 2, c_d: [1, 2] }],
    ["{a: '\\u6cb3\\x41\\n\\'', b: `y`}", { a: "河A\n'", b: 'y' }],
    ["{/* why */ a: 1, // what's this\n b: 2}", { a: 1, b: 2 }],
    ["{a: '&quot;x&quot;'.slice(6, -6), b: 'y'.toUpperCase()}", { a: 'x', b: 'y' }],
    ['{__proto__: 1}', { ['__proto__']: 1 }],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual(plain(value));
  });
});

describe('does not run', () => {
  it.each<[string, unknown]>([
    ['{a: f(1, "x"), b: 2}', { a: null, b: 2 }],
    ['{a: function () { return {c: 3}; }, b: 2}', { a: null, b: 2 }],
    ['{a: window.b, b() { return "}" }, ...c, d: 4}', { a: null, d: 4 }],
    ['{a: !0, b: void 0, c: undefined}', { a: null, b: null, c: null }],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual(value);
  });
});

describe('comes to an end', () => {
  it.each([
    ['[', '[', ''],
    ['{a:', '{a:', ''],
    ['a string that is not closed', '["', 'x'],
    ['a comment that is not closed', '[/*', '/*'],
    ['quotes of every kind', '["\'`', '"\'`'],
  ])('of 200,000 %s', (_name, head, part) => {
    const text = head + part.repeat(200_000) + (part === '' ? head.repeat(200_000) : '');
    expect(dataLiteral(text, 0).end).toBeLessThanOrEqual(text.length + 1);
  });
});
