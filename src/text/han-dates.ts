/** 二〇二四年三月十二日: dates in Chinese figures. */
const HAN_DATE =
  /([一二三四五六七八九〇○零]{4})年(十[一二]?|[一二三四五六七八九])月(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日/;
const FIGURES = '〇一二三四五六七八九';
const ZERO = /[○零]/g;
const TEN = /^([二三])?十([一二三四五六七八九])?$/;

const figure = (char: string): number => FIGURES.indexOf(char);

function numberOf(text: string): number {
  const ten = TEN.exec(text);
  if (ten === null) return figure(text);
  return (ten[1] === undefined ? 1 : figure(ten[1])) * 10 + (ten[2] === undefined ? 0 : figure(ten[2]));
}

/** The first such date of a text with its place, its figures made Arabic: 2024-3-12. */
export function findHanDate(
  text: string,
): { readonly figures: string; readonly start: number; readonly end: number } | null {
  const found = text.includes('年') ? HAN_DATE.exec(text) : null;
  if (found === null) return null;
  const [whole, year = '', month = '', day = ''] = found;
  const digits = [...year.replaceAll(ZERO, '〇')].map(figure).join('');
  return {
    figures: `${digits}-${numberOf(month)}-${numberOf(day)}`,
    start: found.index,
    end: found.index + whole.length,
  };
}
