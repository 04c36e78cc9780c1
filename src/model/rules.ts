import type { Body } from './body.js';
import type { Fields } from './fields.js';
import type { CleanOptions } from './options.js';
import type { Page } from './page.js';
import type { LinePattern } from './profile.js';

/** Characters `start` to before `end` of block `block` do not belong to the article. */
export interface Cut {
  readonly rule: string;
  readonly reason: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A change that repair makes: a replacement in one block, two blocks joined, or one block split. */
export type Edit = Replacement | Join | Split;

export interface Replacement {
  readonly kind: 'replace';
  readonly rule: string;
  readonly reason: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Joins a block to the one after it. */
export interface Join {
  readonly kind: 'join';
  readonly rule: string;
  readonly reason: string;
  readonly block: number;
  readonly separator: '' | ' ';
}

/** Splits a block before character `at`. */
export interface Split {
  readonly kind: 'split';
  readonly rule: string;
  readonly reason: string;
  readonly block: number;
  readonly at: number;
}

/** What every rule tells about itself; `example` and `nearMiss` are run by the tests. */
export interface RuleDoc {
  /** Kebab-case; also the file's name, and the word for `--without`. */
  readonly id: string;
  /** What it removes or changes, in one sentence. */
  readonly purpose: string;
  /** Input, in the body of an article, in which the rule finds something. */
  readonly example: string;
  /** Input that looks like it and must be left alone. */
  readonly nearMiss: string;
  /** Options without which it does nothing. */
  readonly onlyWith?: Pick<CleanOptions, 'dropLines' | 'width'>;
}

/** A rule as `inkwash rules` lists it. */
export interface Rule extends RuleDoc {
  /** Rules of verify cannot be switched off. */
  readonly stage: 'repair' | 'select' | 'strip' | 'verify';
}

/** A rule of the repair stage. */
export interface Mender extends RuleDoc {
  /** It makes the text readable: what it does is done before the others look. */
  readonly isFirst?: true;
  readonly find: (page: Page) => Iterable<Edit>;
}

/** What a cleaner sees: the same for all of them, whatever their order. */
export interface View {
  readonly page: Page;
  readonly body: Body;
  readonly fields: Fields;
  /** What is cut already: by select, and for rules that come last by the others of strip. */
  readonly cuts?: readonly Cut[];
  /** Lines that the user wants cut. */
  readonly userLines?: readonly LinePattern[] | undefined;
}

/** A rule of the strip stage. */
export interface Cleaner extends RuleDoc {
  /** It looks at what the others leave. */
  readonly isLast?: true;
  readonly find: (view: View) => Iterable<Cut>;
}
