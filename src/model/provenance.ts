import type { ArticleInput } from './article.js';

/** What verify is told about the file that the page was read from. */
export interface Provenance {
  readonly input: ArticleInput;
  readonly encodingEvidence: string;
  readonly formatEvidence: string;
  readonly isMojibake: boolean;
  /** What told the paragraphs of a wrapped text apart; `null` for any other. */
  readonly paragraphEvidence: string | null;
}
