import { describe, expect, it } from 'vitest';
import { bareNames, isRoleLine, signedNames, teamName } from '../../src/text/person-lines.js';

describe('signedNames', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Von: Jutta Ufer', ['Jutta Ufer']],
    ['Par Élise Rive', ['Élise Rive']],
    ['Por Lucía Ribera | 12 de marzo de 2024', ['Lucía Ribera']],
    ['Written byby Jane Doe', ['Jane Doe']],
    ['byJane Doe', ['Jane Doe']],
    ['Mo 06.02.23 | 11:30 Uhr | Von Jutta Ufer', ['Jutta Ufer']],
    ['Kolumne von Jutta Ufer - 3.02.2023 um 07:15 Uhr - 4 Kommentare', ['Jutta Ufer']],
    ['Published: May 2, 2023 · Modified: June 7, 2024 by Jane Doe · 5 comments', ['Jane Doe']],
    ['By Jane Doe – Updated Sep 9, 2025 | Fact-checked by John Roe', ['Jane Doe']],
    ['By Jane Doe, News Reporter', ['Jane Doe']],
    ['By Jane Doe The Example Times', ['Jane Doe']],
    ['홍길동 기자', ['홍길동']],
  ])('%s', (text, names) => {
    expect(signedNames(text)).toEqual(names);
  });

  it.each([
    'Photo by Jane Doe',
    'Picture by Jane Doe',
    'Reviewed by Jane Doe',
    'Medically reviewed by Jane Doe, MD',
    'Updated by Jane Doe on May 3, 2024',
    'By the river stood a house',
    'por Lucía no pasaba el tiempo',
    'Jane Doe',
  ])('none in: %s', (text) => {
    expect(signedNames(text)).toEqual([]);
  });
});

describe('bareNames', () => {
  it.each([
    ['Jane Doe', ['Jane Doe'], false],
    ['Jane Doe | March 3, 2024', ['Jane Doe'], false],
    ['Jane Doe Published 9:05am 2 June 2023', ['Jane Doe'], false],
    ['Jane Doe and John Roe | Guest Columnists', ['Jane Doe', 'John Roe'], true],
    ['Jutta Ufer Redakteurin', ['Jutta Ufer'], false],
    ['Jane Doe Founder & Lead Reviewer', ['Jane Doe'], false],
    ['Jane Doe@janedoe', ['Jane Doe'], false],
  ])('%s', (text, names, hasRole) => {
    expect(bareNames(text)).toEqual({ names, hasRole });
  });

  it.each([
    'Social Sharing',
    'Get Started',
    'The River',
    'Die Eisheiligen',
    'Trending Editor',
    'Example H',
    'Technology',
    'Jane Doe | John Roe | Mary Major',
    'Photo by Jane Doe',
  ])('none in: %s', (text) => {
    expect(bareNames(text).names).toEqual([]);
  });
});

describe('isRoleLine', () => {
  it.each(['Trending Editor', 'Co-Founder & Marketing Director', 'Reporter at Example Times'])(
    '%s',
    (text) => {
      expect(isRoleLine(text)).toBe(true);
    },
  );

  it('is no sentence', () => {
    expect(isRoleLine('The river rose again.')).toBe(false);
  });
});

describe('teamName', () => {
  it.each([
    ['by The Example Team', 'The Example Team'],
    ['Example Connect Team', 'Example Connect Team'],
  ])('%s', (text, name) => {
    expect(teamName(text)).toBe(name);
  });

  it('is no sentence', () => {
    expect(teamName('We are a small team')).toBeNull();
  });
});
