import { describe, expect, it } from 'vitest';
import { flightRows } from '../../src/text/flight-rows.js';
import { unflatten } from '../../src/text/unflatten.js';

describe('rows of a stream', () => {
  it('are JSON, or text as long as it says in bytes', () => {
    const text = '河口\n水闸';
    const stream = `0:{"a":"$2","b":"$L1"}\n1:I["x.js"]\n2:T${Buffer.byteLength(text).toString(16)},${text}3:["$2"]\n`;
    expect(flightRows(stream)).toEqual([
      { id: '0', value: { a: text, b: '$L1' } },
      { id: '1', value: null },
      { id: '3', value: [text] },
      { id: '2', value: text },
    ]);
  });

  it.each(['', '\n\n', '0:', 'T5,', '0:Tffffffff,x', '0:{"a":', ':::', '河口'])(
    '%j comes to an end',
    (stream) => {
      expect(flightRows(stream).every(({ value }) => value === null || typeof value === 'string')).toBe(true);
    },
  );
});

describe('a flattened document', () => {
  it('is put together, places that are not there left out', () => {
    expect(unflatten([['Reactive', 1], { a: 2, b: 9, c: -1 }, 'x'])).toEqual([
      'Reactive',
      { a: 'x', b: undefined, c: undefined },
    ]);
  });

  it('may hold itself', () => {
    const value = unflatten([[0]]) as unknown[];
    expect(value[0]).toBe(value);
  });
});
