import { describe, expect, it } from 'vitest';
import { findDates, readDate } from '../../src/text/dates.js';

const isos = (text: string, year: number | null = null): string[] =>
  findDates(text, year).map(({ iso }) => iso);

describe('findDates', () => {
  it.each([
    ['2024年05月06日', '2024-05-06'],
    ['2024年5月6日', '2024-05-06'],
    ['2024 年 5 月 6 日', '2024-05-06'],
    ['2024-05-06', '2024-05-06'],
    ['2024-5-6', '2024-05-06'],
    ['2024/05/06', '2024-05-06'],
    ['2024.5.6', '2024-05-06'],
    ['2024年5月6号', '2024-05-06'],
    ['1999-12-31', '1999-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['河口日报2024年5月6日讯', '2024-05-06'],
    ['（2024-05-06）', '2024-05-06'],
    ['民國113年5月6日', '2024-05-06'],
    ['中華民國 113 年 5 月 6 日', '2024-05-06'],
    ['令和6年5月6日', '2024-05-06'],
    ['令和元年5月6日', '2019-05-06'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
  ])('reads the day in %s', (text, iso) => {
    expect(isos(text)).toEqual([iso]);
  });

  it.each([
    ['2024年05月06日 07:08', '2024-05-06T07:08+08:00'],
    ['2024年05月06日07:08', '2024-05-06T07:08+08:00'],
    ['2024年5月6日　7:08', '2024-05-06T07:08+08:00'],
    ['2024年5月6日7时8分', '2024-05-06'],
    ['2024年5月6日7时08分', '2024-05-06T07:08+08:00'],
    ['2024年5月6日7点08分09秒', '2024-05-06T07:08:09+08:00'],
    ['时间：2024-05-06 07:08:09', '2024-05-06T07:08:09+08:00'],
    ['时间：2024-05-06T07:08:09', '2024-05-06T07:08:09+08:00'],
    ['时间：2024-05-06 07：08', '2024-05-06T07:08+08:00'],
    ['2024年5月6日 下午3:19', '2024-05-06T15:19+08:00'],
    ['2024年5月6日晚上8:30', '2024-05-06T20:30+08:00'],
    ['2024年5月6日上午9:05', '2024-05-06T09:05+08:00'],
    ['2024年5月6日中午12:05', '2024-05-06T12:05+08:00'],
    ['2024年5月6日中午1:05', '2024-05-06T13:05+08:00'],
    ['2024年5月6日凌晨2:05', '2024-05-06T02:05+08:00'],
    ['2024年5月6日凌晨12:05', '2024-05-06T00:05+08:00'],
    ['2024年5月6日下午15:19', '2024-05-06T15:19+08:00'],
    ['2024-05-06 07:08', '2024-05-06T07:08'],
    ['2024-05-06T07:08:09Z', '2024-05-06T07:08:09Z'],
    ['2024-05-06T07:08:09.123Z', '2024-05-06T07:08:09Z'],
    ['2024-05-06T07:08:09+09:00', '2024-05-06T07:08:09+09:00'],
    ['2024-05-06T07:08:09-0500', '2024-05-06T07:08:09-05:00'],
    ['2024-05-06 07:08 GMT', '2024-05-06T07:08Z'],
    ['发布 2024-05-06 07:08 UTC', '2024-05-06T07:08Z'],
    ['2024年5月6日 23:59', '2024-05-06T23:59+08:00'],
  ])('reads the clock in %s', (text, iso) => {
    // Where the clock is not written in full, the day alone is right and an invented time is not.
    expect(isos(text)).toEqual([iso]);
  });

  it.each([
    ['a month 13', '2024-13-06'],
    ['a day 32', '2024-05-32'],
    ['a day that the month does not have', '2024-02-30'],
    ['a 29 February that there was not', '2023年2月29日'],
    ['a year of five digits', '12024-05-06'],
    ['a day of three digits', '2024-05-061'],
    ['a version', '1.2024.5.6'],
    ['an address in a path', '/2024/05/06/a.html'],
    ['eight digits', 'img/20240506.jpg'],
    ['a score', '2024年胜率为5比6'],
    ['a year and a month', '2024年5月'],
    ['a day without a year', '5月6日'],
    ['a telephone number', '0512-2024-0506'],
    ['a year of long ago', '1824年5月6日'],
    ['a range of years', '2024-2025'],
    ['nothing', ''],
  ])('finds none in %s: %s', (_name, text) => {
    expect(isos(text)).toEqual([]);
  });

  it.each([
    ['2024-05-06 24:00', '2024-05-06'],
    ['2024-05-06 07:60', '2024-05-06'],
    ['2024-05-06 1234', '2024-05-06'],
    ['2024年5月6日 3：1获胜', '2024-05-06'],
    ['2024年5月6日 第7版', '2024-05-06'],
  ])('takes no clock from %s', (text, iso) => {
    expect(isos(text)).toEqual([iso]);
  });

  it('finds all in order, with their places', () => {
    const text = '始于2024年5月6日，民國113年7月8日止，2024-09-10 再开';
    const found = findDates(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '2024年5月6日',
      '民國113年7月8日',
      '2024-09-10',
    ]);
    expect(found.map(({ iso }) => iso)).toEqual(['2024-05-06', '2024-07-08', '2024-09-10']);
  });

  it('says where offset and year are assumed', () => {
    const told = (text: string, year: number | null): boolean[][] =>
      findDates(text, year).map(({ isOffsetAssumed, isYearAssumed }) => [isOffsetAssumed, isYearAssumed]);
    expect(told('2024年5月6日 07:08', null)).toEqual([[true, false]]);
    expect(told('2024年5月6日 07:08+08:00', null)).toEqual([[false, false]]);
    expect(told('2024年5月6日', null)).toEqual([[false, false]]);
    expect(told('5月6日 07:08', 2024)).toEqual([[true, true]]);
    expect(told('民國113年5月6日', null)).toEqual([[false, false]]);
  });

  it.each([
    ['5月6日', 2024, ['2024-05-06']],
    ['05月06日 07:08', 2024, ['2024-05-06T07:08+08:00']],
    ['2月29日', 2023, []],
    ['5月32日', 2024, []],
    ['2023年5月6日', 2024, ['2023-05-06']],
    ['2023年 5月6日', 2024, ['2023-05-06']],
    ['民國112年5月6日', 2024, ['2023-05-06']],
    ['5月6日和5月7日', 2024, ['2024-05-06', '2024-05-07']],
  ])('%s in a text of %i: %j', (text, year, found) => {
    expect(isos(text, year)).toEqual(found);
  });

  it('comes to an end on long runs of digits', () => {
    expect(isos('2024-'.repeat(20_000))).toEqual([]);
    expect(isos(`${'1'.repeat(50_000)}年5月6日`)).toEqual([]);
  });
});

describe('readDate', () => {
  it.each([
    ['Mon, 06 May 2024 07:08:09 GMT', '2024-05-06T07:08:09Z'],
    ['06 May 2024 07:08 UTC', '2024-05-06T07:08Z'],
    ['Mon, 06 May 2024 07:08:09 +0800', '2024-05-06T07:08:09+08:00'],
    ['2024-05-06', '2024-05-06'],
    [' 2024-05-06T07:08:09+08:00 ', '2024-05-06T07:08:09+08:00'],
    ['2024-05-06T07:08:09+0800', '2024-05-06T07:08:09+08:00'],
    ['2024-05-06T07:08:09.000Z', '2024-05-06T07:08:09Z'],
    ['2024-05-06 07:08', '2024-05-06T07:08'],
    ['发布于 2024年5月6日 07:08', '2024-05-06T07:08+08:00'],
  ])('reads %s', (value, iso) => {
    expect(readDate(value)?.iso).toBe(iso);
  });

  it.each([
    ['2024-05-06 07:08', '2024-05-06T07:08+08:00', true],
    ['2024-05-06T07:08:09Z', '2024-05-06T07:08:09Z', false],
    ['2024-05-06', '2024-05-06', false],
    ['2024/05/06 07:08', '2024-05-06T07:08+08:00', true],
  ])('assumes an offset where there is a clock without one: %s', (value, iso, isOffsetAssumed) => {
    expect(readDate(value, '+08:00')).toEqual({ iso, isOffsetAssumed });
  });

  it.each([
    'today',
    '',
    '1714950489',
    '2024',
    '2024-05',
    '2024-13-06',
    '2024-02-30',
    'Fri, 31 Feb 2024 07:08:09 GMT',
    'Mon, 99 May 2024 07:08:09 GMT',
    '2024-05-06T25:61:00',
  ])('finds no date, or no clock that there is not, in %j', (value) => {
    expect([undefined, '2024-05-06']).toContain(readDate(value)?.iso);
  });
});
