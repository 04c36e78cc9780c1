import { describe, expect, it } from 'vitest';
import { findAnyDates, readAnyDate } from '../../src/text/any-dates.js';
import { findWordedDates } from '../../src/text/worded-dates.js';

const isos = (text: string, language = 'en'): string[] =>
  findWordedDates(text, language).map(({ iso }) => iso);

describe('findWordedDates', () => {
  it.each([
    ['March 12, 2024', '2024-03-12'],
    ['Mar. 12th 2024', '2024-03-12'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['Wed, 17 Dec 2025', '2025-12-17'],
    ['12 March 2024', '2024-03-12'],
    ['December 19. 2025', '2025-12-19'],
    ['Tue, May 2 20234:05 PM', '2023-05-02T16:05'],
    ['Madrid-14/06/2023 18:30', '2023-06-14T18:30'],
    ['3rd of March, 2024', '2024-03-03'],
    ['18-Dec-2025', '2025-12-18'],
    ['12. März 2024', '2024-03-12'],
    ['12. Jänner 2024', '2024-01-12'],
    ['12.03.2024', '2024-03-12'],
    ['le 1er août 2023', '2023-08-01'],
    ['12 de marzo de 2024', '2024-03-12'],
    ['12 de março de 2024', '2024-03-12'],
    ['12 marzo 2024', '2024-03-12'],
    ['12 maart 2024', '2024-03-12'],
    ['12. mars 2024', '2024-03-12'],
    ['12 maaliskuuta 2024', '2024-03-12'],
    ['12 marca 2024', '2024-03-12'],
    ['12 марта 2024 г.', '2024-03-12'],
    ['12 березня 2024', '2024-03-12'],
    ['2024 m. kovo 12 d.', '2024-03-12'],
    ['2024. március 12.', '2024-03-12'],
    ['12 Mart 2024', '2024-03-12'],
    ['12 مارس 2024', '2024-03-12'],
    ['2024년 3월 12일', '2024-03-12'],
  ])('reads %s', (text, iso) => {
    expect(isos(text)).toEqual([iso]);
  });

  it.each([
    ['March 12, 2024 at 3:05 PM EST', '2024-03-12T15:05-05:00'],
    ['March 12, 2024 12:05 a.m.', '2024-03-12T00:05'],
    ['12. März 2024, 10:15 Uhr', '2024-03-12T10:15'],
    ['Do 25.04.24 | 14:07 Uhr', '2024-04-25T14:07'],
    ['12 March 2024 10.15 CET', '2024-03-12T10:15+01:00'],
    ['Tue Mar 12 2024 10:15:00 GMT+0800', '2024-03-12T10:15:00+08:00'],
  ])('reads the clock of %s', (text, iso) => {
    expect(isos(text)).toEqual([iso]);
  });

  it('puts the month first where the language does, and where no other order is a date', () => {
    expect(isos('03/12/2024', 'en-US')).toEqual(['2024-03-12']);
    expect(isos('03/12/2024', 'en-GB')).toEqual(['2024-12-03']);
    expect(isos('03/12/2024', 'fr')).toEqual(['2024-12-03']);
    expect(isos('03/25/2024', 'fr')).toEqual(['2024-03-25']);
  });

  it.each(['31 February 2024', '45 Apples 2024', 'in March', 'Route 66 in 2024'])(
    'finds none in %s',
    (text) => {
      expect(isos(text)).toEqual([]);
    },
  );
});

describe('dates in any spelling', () => {
  it.each([
    ['令和６年３月１２日', '2024-03-12'],
    ['二〇二四年三月十二日', '2024-03-12'],
    ['二〇二四年十一月三十日', '2024-11-30'],
    ['發布日期：113.03.12', '2024-03-12'],
  ])('%s', (text, iso) => {
    expect(findAnyDates(text, 'zh', null).map((date) => date.iso)).toEqual([iso]);
  });

  it.each([
    ['20240312', '2024-03-12'],
    ['20240312T101500Z', '2024-03-12T10:15:00Z'],
    ['1710238500', '2024-03-12T10:15:00Z'],
    ['2024-03-12T10:15:00+01', '2024-03-12T10:15:00+01:00'],
    ['2024-03-12T10:15+01:00[Europe/Berlin]', '2024-03-12T10:15+01:00'],
  ])('of a machine: %s', (text, iso) => {
    expect(readAnyDate(text, 'en')?.iso.replace('.000', '')).toBe(iso);
  });

  it.each(['2024-13-45T10:15', 'soon', '', '12345678901234'])('no value of a machine: %s', (text) => {
    expect(readAnyDate(text, 'en')).toBeNull();
  });
});
