import { describe, expect, it } from 'vitest';
import { cleanText } from '../src/clean-text.js';
import type { Article } from '../src/model/article.js';
import { peersOf, readPeers } from '../src/peers.js';
import { KNIFE, KNIFE_PEER, TERRACES } from './support/overwritten.js';
import { BRIDGE, FERRY, page, SLUICE } from './support/pages.js';
import { tempFolder } from './support/temp-folder.js';

const SHA256 = /^[0-9a-f]{64}$/;

function article(html: string): Article {
  const outcome = cleanText(html);
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome;
}

const LONG = Array.from({ length: 60 }, (_, n) =>
  article(page(`第${n}号堤的故事`, `这一段堤有${n + 1}里长，${'堤上的人来来往往。'.repeat(12_000)}`)),
);

describe('peers', () => {
  it('are the same in any order, and each counts once', () => {
    const [a, b, c] = [SLUICE, FERRY, BRIDGE].map(article);
    const peers = peersOf([a!, b!, c!]);
    expect(peersOf([c!, a!, b!, a!])).toEqual(peers);
    expect(peers.articles).toHaveLength(3);
    expect(peers.digest).toMatch(SHA256);
    expect(peersOf([a!, b!]).digest).not.toBe(peers.digest);
  });

  it('beyond four million characters are left out, the same ones in any order', () => {
    const peers = peersOf(LONG);
    const kept = peers.articles.reduce((sum, { text }) => sum + text.length, 0);
    expect(kept).toBeLessThanOrEqual(4_000_000);
    expect(kept).toBeGreaterThan(3_800_000);
    const short = article(SLUICE);
    const orders = [[...LONG, short], [short, ...LONG], [...LONG].reverse().concat(short)];
    expect(new Set(orders.map((order) => peersOf(order).digest)).size).toBe(1);
  });

  it('of a hacked page have a gap where the phrase was', () => {
    const [peer] = peersOf([article(TERRACES)]).articles;
    expect(peer!.text).toContain('\n云岭\uFFFC开镰在即');
    expect(peer!.text).toContain('云岭梯田开镰在即，今年又是好收成\n');
  });

  it('are read from files, and what is no article is told of', async () => {
    const folder = await tempFolder({ 'a.html': KNIFE_PEER, 'b.html': '', 'c.html': KNIFE });
    const faults: string[] = [];
    const peers = await readPeers([folder.path], {
      onFault: (fault) => faults.push(fault === 'full' ? fault : fault.input.path),
    });
    expect(peers.articles).toHaveLength(2);
    expect(faults.map((name) => name.split('/').at(-1))).toEqual(['b.html']);
    await expect(readPeers([`${folder.path}/nowhere`])).rejects.toThrow('no such file');
  });

  it('tell a word to the library, and a page is no peer of itself', () => {
    const suggestions = (html: string, peers: ReturnType<typeof peersOf>): (string | null)[] => {
      const outcome = cleanText(html, { peers });
      return outcome.status === 'article' ? outcome.suspects.map(({ suggestion }) => suggestion) : [];
    };
    expect(new Set(suggestions(KNIFE, peersOf([article(KNIFE_PEER)])))).toEqual(new Set(['篾刀']));
    expect(new Set(suggestions(KNIFE, peersOf([article(KNIFE)])))).toEqual(new Set([null]));
  });
});
