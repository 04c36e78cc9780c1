/** The library: clean inputs, read and check what comes out. */
export { cleanFiles } from './clean-files.js';
export { cleanText } from './clean-text.js';
export { inputText } from './conservation.js';
export type {
  Article,
  ArticleBlock,
  ArticleImage,
  Failed,
  Flag,
  LedgerEntry,
  Outcome,
  Person,
  Rejected,
} from './model/article.js';
export { ArticleSchema, RecordSchema } from './model/article.js';
export type { Format, SourceFile } from './model/input.js';
export type { CleanOptions } from './model/options.js';
export type { PeerArticle, Peers } from './model/peers.js';
export type { Profile } from './model/profile.js';
export { peersOf, type ReadPeers, readPeers } from './peers.js';
export { clean, type Trace, trace } from './pipeline.js';
export { builtInProfiles } from './profiles/built-in.js';
export { loadProfiles, ProfileError } from './profiles/load.js';
export { restore } from './text/restore.js';
