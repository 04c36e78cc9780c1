const CONTAINER =
  /\.(?:gz|gzip|tgz|br|zip|tar|warc|mht|mhtml|mhtm|eml|ndjson|jsonl|jsonlines|jl|json|xml|rss|atom|rdf|feed)$/i;
const ENDING = /[^/]\.[^./]+$/;

/**
 * May an input of this name hold inputs, so that its first bytes are worth a look? Endings of containers, and names
 * without any, as mirrors of sites have them; a page's own ending is taken at its word.
 */
export function mayHold(name: string): boolean {
  return CONTAINER.test(name) || !ENDING.test(name);
}
