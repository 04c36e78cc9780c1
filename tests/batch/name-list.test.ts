import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NameList } from '../../src/batch/name-list.js';

it('gives any name back as it was', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      'a/b/1.html',
      'a/b/10.html',
      'a/b',
      '\ud800',
      'a\0b',

      '河口/渡口#1',
    ),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 50 }), (names) => {
      const list = new NameList();
      for (const one of names) list.add(one);
      expect(names.map((_, i) => list.at(i))).toEqual(names);
    }),
  );
});

it('takes long names over the end of a piece', () => {
  const names = ['a', 'x'.repeat(70_000), `${'x'.repeat(69_999)}y`, 'b'];
  const list = new NameList();
  for (const one of names) list.add(one);
  expect(names.map((_, i) => list.at(i))).toEqual(names);
});
