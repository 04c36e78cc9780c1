import { createHash } from 'node:crypto';
import { cleanPlace } from './clean-place.js';
import type { Article, Outcome } from './model/article.js';
import type { CleanOptions } from './model/options.js';
import type { PeerArticle, Peers } from './model/peers.js';
import { collect } from './stages/collect/collect.js';
import { GAP } from './text/lost-word/clues.js';

/** Characters of all peers together that are kept in memory, and of one of them. */
const MAX_CHARACTERS = 4_000_000;
const MAX_ARTICLE = 100_000;
/** So many more are kept until the end: to leave out one article after the other takes long where they are short. */
const SPARE = 1_000_000;

/** Headline and text; where a phrase was taken out of them, the words on either side are no neighbours. */
function textOf({ title, keywords, blocks, suspects }: Article): string {
  const texts = blocks.map(({ text }) => text);
  const places = suspects.filter(({ block }) => block !== null).sort((a, b) => b.at - a.at);
  for (const { block, at } of places)
    texts[block!] = `${texts[block!]!.slice(0, at)}${GAP}${texts[block!]!.slice(at)}`;
  return [title ?? '', ...keywords, ...texts].join('\n').slice(0, MAX_ARTICLE);
}

/** Keeps peers up to a number of characters: those with the lowest hashes, so that their order does not matter. */
class Keeper {
  readonly #kept = new Map<string, PeerArticle>();
  #characters = 0;
  /** The lowest hash that was left out: no higher one is let in, however short its text. */
  #limit: string | null = null;

  add(article: Article): void {
    const { sha256 } = article.input;
    if (this.#kept.has(sha256) || (this.#limit !== null && sha256 >= this.#limit)) return;
    const text = textOf(article);
    this.#kept.set(sha256, { sha256, text });
    this.#characters += text.length;
    if (this.#characters > MAX_CHARACTERS + SPARE) this.#shrink();
  }

  #shrink(): void {
    if (this.#characters <= MAX_CHARACTERS) return;
    const highestFirst = [...this.#kept.keys()].sort().reverse();
    for (const sha256 of highestFirst) {
      if (this.#characters <= MAX_CHARACTERS) return;
      this.#characters -= this.#kept.get(sha256)!.text.length;
      this.#kept.delete(sha256);
      this.#limit = sha256;
    }
  }

  /** Was something left out, once all are told? */
  get isFull(): boolean {
    return this.#limit !== null;
  }

  peers(): Peers {
    this.#shrink();
    const articles = [...this.#kept.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    const digest = createHash('sha256')
      .update(articles.map(({ sha256 }) => sha256).join('\n'))
      .digest('hex');
    return { articles, digest };
  }
}

/** Peers made of articles that are cleaned already, the same in whatever order they come. */
export function peersOf(articles: Iterable<Article>): Peers {
  const keeper = new Keeper();
  for (const article of articles) keeper.add(article);
  return keeper.peers();
}

export interface ReadPeers {
  /** How they are cleaned: as any input, but for the address and the peers of one. */
  readonly options?: CleanOptions;
  /** What the run itself writes: left out of folders and globs. */
  readonly outputs?: readonly string[];
  /** Told of every input that gave no article, and once where not all are kept. */
  readonly onFault?: (outcome: Exclude<Outcome, Article> | 'full') => void;
}

/**
 * Reads and cleans the articles that a word may be found in again. Of texts beyond four million characters the rest is
 * left out.
 *
 * @param paths files, folders (read recursively) or globs
 * @throws StageError where a path names nothing
 */
export async function readPeers(
  paths: readonly string[],
  { options, outputs, onFault }: ReadPeers = {},
): Promise<Peers> {
  const keeper = new Keeper();
  const { url: _url, peers: _peers, ledger: _ledger, ...cleaning } = options ?? {};
  for await (const place of collect(paths, outputs === undefined ? {} : { outputs })) {
    const outcome = cleanPlace(place, cleaning);
    if (outcome.status === 'article') keeper.add(outcome);
    else onFault?.(outcome);
  }
  const peers = keeper.peers();
  if (keeper.isFull) onFault?.('full');
  return peers;
}
