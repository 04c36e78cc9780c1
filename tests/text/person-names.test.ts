import { describe, expect, it } from 'vitest';
import { readFullNames, readNames } from '../../src/text/person-names.js';

describe('readNames', () => {
  it.each([
    ['Jane Doe', ['Jane Doe']],
    ['By Jane Doe', ['Jane Doe']],
    ['Von Anna Lindner', ['Anna Lindner']],
    ['Von Trapp', ['Von Trapp']],
    ['Written by: Jane Doe', ['Jane Doe']],
    ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe, John Roe and Mary-Ann O’Hara', ['Jane Doe', 'John Roe', 'Mary-Ann O’Hara']],
    ['Anna Lindner und Karl Maier', ['Anna Lindner', 'Karl Maier']],
    ['Jean Petit et Luc Grand', ['Jean Petit', 'Luc Grand']],
    ['Jane Doe (dpa)', ['Jane Doe']],
    ['Jane Doe, Senior Correspondent', ['Jane Doe']],
    ['Jane Doe, MD, PhD', ['Jane Doe, MD, PhD']],
    ['Jane Doe | Example Times', ['Jane Doe']],
    ['Jane Doe / Journalist', ['Jane Doe']],
    ['Jane Doe in Madrid', ['Jane Doe']],
    ['Centre for Rivers and Lakes', ['Centre for Rivers and Lakes']],
    ['Johnson & Johnson', ['Johnson & Johnson']],
    ['周望舒、乔木南', ['周望舒', '乔木南']],
    ['홍길동 기자', ['홍길동']],
    ['홍길동,김철수', ['홍길동', '김철수']],
    ['早瀬 千尋', ['早瀬 千尋']],
    ['Ярослава Білик, Антон Гай', ['Ярослава Білик', 'Антон Гай']],
    ['whirligig', ['whirligig']],
  ])('%s', (value, names) => {
    expect(readNames(value)).toEqual(names);
  });

  it.each([
    'admin',
    'https://example.com/jane',
    '@janedoe',
    'jane@example.com',
    '12345',
    '{{ author.name }}',
    '',
    '佚名',
    'a'.repeat(400),
  ])('nobody: %s', (value) => {
    expect(readNames(value)).toEqual([]);
  });
});

describe('readFullNames', () => {
  it('stops where somebody’s work begins', () => {
    const line = 'by Jane Doe, Senior Director, Content & Marketing, Example Institute';
    expect(readFullNames(line)).toEqual(['Jane Doe']);
  });

  it.each([
    'Learn More',
    'Photo Credit',
    'Example University',
    'whirligig',
    'Jane DoebergFounder',
    '江城晚报',
  ])('no person: %s', (value) => {
    expect(readFullNames(value)).toEqual([]);
  });
});
