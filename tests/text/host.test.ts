import { describe, expect, it } from 'vitest';
import { hostOf, isHostWithin } from '../../src/text/host.js';

describe('hostOf', () => {
  it.each([
    ['https://news.river.example/a?b#c', 'news.river.example'],
    ['//IMG.River.example/a.jpg', 'img.river.example'],
    ['HTTP://river.example:8080/', 'river.example'],
    ['https://user:pass@river.example/a', 'river.example'],
    ['https://river.example@evil.example/a', 'evil.example'],
    [' https://river.example ', 'river.example'],
    ['https://river.example?x=//other.example', 'river.example'],
    ['https://river.example#@other.example', 'river.example'],
    ['ftp://river.example/a', 'river.example'],
    ['/a/b.html', ''],
    ['a//b.example/c', ''],
    ['javascript:alert(1)', ''],
    ['mailto:a@river.example', ''],
    ['data:text/html,//river.example', ''],
    ['', ''],
  ])('%s: %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});

describe('isHostWithin', () => {
  it.each([
    ['river.example', 'river.example', true],
    ['news.river.example', 'river.example', true],
    ['a.b.river.example', 'river.example', true],
    ['driver.example', 'river.example', false],
    ['river.example.evil.test', 'river.example', false],
    ['river.example', 'news.river.example', false],
    ['example', 'river.example', false],
    ['', 'river.example', false],
  ])('%s within %s: %s', (host, name, isWithin) => {
    expect(isHostWithin(host, name)).toBe(isWithin);
  });
});
