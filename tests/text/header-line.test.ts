import { describe, expect, it } from 'vitest';
import { headerKind, isHeaderLabel } from '../../src/text/header-line.js';
import { unglued } from '../../src/text/unglued.js';

describe('headerKind', () => {
  it.each([
    ['2024-05-06 08:30 来源：望溪日报', 'date'],
    ['May 12, 2024', 'date'],
    ['on December 4, 2023', 'date'],
    ['Stand: 6.02.2023, 9:15 Uhr', 'date'],
    ['2 hours ago', 'date'],
    ['vor 9 Minuten', 'date'],
    ['Heute, 9:20 Uhr', 'date'],
    ['By Jane Doe', 'byline'],
    ['Von Jutta Ufer', 'byline'],
    ['记者 王小明', 'byline'],
    ['Published on', 'label'],
    ['Written by:', 'label'],
    ['5 min read', 'length'],
    ['Lesezeit 5 Min.', 'length'],
  ])('%s', (text, kind) => {
    expect(headerKind(text)).toBe(kind);
  });

  it.each([
    'On March 3, 2024 the council met in the old mill',
    'The ferry is back. It runs since March 3, 2024.',
    'By the river stood a house',
    'Technology',
  ])('nothing of an article in: %s', (text) => {
    expect(headerKind(text)).toBeNull();
  });
});

describe('isHeaderLabel', () => {
  it('is a label and nothing else', () => {
    expect(isHeaderLabel('Last updated:')).toBe(true);
    expect(isHeaderLabel('Updated the old mill')).toBe(false);
  });
});

describe('unglued', () => {
  it.each([
    ['by Jane DoeNovember 2, 2009', 'by Jane Doe | November 2, 2009'],
    ['Jane DoeUpdated on May 3', 'Jane Doe | Updated on May 3'],
    ['Jane DoeThe Example Times', 'Jane Doe | The Example Times'],
    ['Maybe The Hague in May 2024', 'Maybe The Hague in May 2024'],
  ])('%s', (text, parted) => {
    expect(unglued(text)).toBe(parted);
  });
});
