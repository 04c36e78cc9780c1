/** Another article, in which a word that was written over may stand unharmed. */
export interface PeerArticle {
  /** Of its input's bytes. */
  readonly sha256: string;
  /** Headline and text. */
  readonly text: string;
}

/** Other articles, the same whatever the order in which they were given. */
export interface Peers {
  /** In the order of their hashes. */
  readonly articles: readonly PeerArticle[];
  /** SHA-256 over the sorted hashes: with the other options it says how an input is cleaned. */
  readonly digest: string;
}
