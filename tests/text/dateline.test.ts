import { describe, expect, it } from 'vitest';
import { readDateline } from '../../src/text/dateline.js';

const REST = '河口镇的老水闸昨天上午重新转动。';

describe('readDateline', () => {
  it.each([
    [
      '新华社河口5月6日电（记者沈小舟）',
      { agency: '新华社', place: '河口', day: { month: 5, day: 6 }, names: ['沈小舟'] },
    ],
    [
      '新华社河口5月6日电 (记者 沈小舟、江平) ',
      { agency: '新华社', place: '河口', day: { month: 5, day: 6 }, names: ['沈小舟', '江平'] },
    ],
    ['新华社北京12月31日电 ', { agency: '新华社', place: '北京', day: { month: 12, day: 31 }, names: [] }],
    ['中新网5月6日电 ', { agency: '中新网', place: null, day: { month: 5, day: 6 } }],
    ['中新社河口5月6日电 题：', { agency: '中新社', place: '河口' }],
    ['新华社电 ', { agency: '新华社', place: null, day: null }],
    ['新华社河口2024年5月6日电 ', { agency: '新华社', place: '河口', day: { month: 5, day: 6 } }],
    ['中新网河口6日电 ', { agency: '中新网', place: '河口', day: null }],
    ['路透社河口5月6日电 ', { agency: '路透社', place: '河口' }],
    ['河口日报讯（记者 沈小舟）', { agency: null, outlet: '河口日报', names: ['沈小舟'] }],
    ['河口网5月6日讯 ', { agency: null, outlet: '河口网', day: { month: 5, day: 6 } }],
    ['本报讯（记者沈小舟 通讯员江平）', { agency: null, outlet: null, names: ['沈小舟', '江平'] }],
    ['本报讯 ', { agency: null, outlet: null, names: [] }],
    ['河口日报记者沈小舟报道 ', { outlet: '河口日报', names: ['沈小舟'] }],
  ])('%s', (opening, expected) => {
    const text = `${opening}${REST}`;
    const found = readDateline(text);
    expect(found).toMatchObject(expected);
    expect(text.slice(found!.end).trim().endsWith(REST)).toBe(true);
  });

  it('ends where the report begins', () => {
    const text = `新华社河口5月6日电（记者沈小舟）${REST}`;
    expect(text.slice(readDateline(text)?.end)).toBe(REST);
  });

  it('takes no names from brackets that are no credit', () => {
    expect(readDateline(`新华社河口5月6日电（综述）${REST}`)?.names).toEqual([]);
  });

  it.each([
    ['a plain opening', REST],
    ['an agency as the subject', '新华社的记者到了河口镇，看老水闸重新转动。'],
    ['an agency that is quoted', '据新华社河口5月6日电，老水闸重新转动。'],
    ['a telegram', '他昨天发了一份电报，说水闸修好了。'],
    ['news of a station', '电视台的人到了，消息传得很快。'],
    ['a piece of news', '好消息：河口镇的水闸修好了。'],
    ['a day', '5月6日，河口镇的老水闸重新转动。'],
    ['a reporter in a sentence', '记者沈小舟在渡口看到，新船已经靠岸。'],
    ['power cuts', '河口镇5月6日停电，水闸没有转动。'],
    ['an impossible day', '新华社河口5月32日电，水闸没有转动。'],
    ['nothing', ''],
  ])('finds none in %s', (_name, text) => {
    expect(readDateline(text)).toBeNull();
  });
});
