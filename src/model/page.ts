import type { Format, FrontMatter } from './input.js';
import type { Layout, Profile } from './profile.js';

/**
 * An element of the page, kept as a row of a light tree: `parent` points to an earlier row.
 * A text input has one container, the root.
 */
export interface Container {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The class attribute as written, names separated by white space. */
  readonly className: string;
  readonly id: string;
  /** What the role attribute calls it, '' where it has none. */
  readonly role: string;
  readonly depth: number;
  /** Index of the parent row, -1 for the root. */
  readonly parent: number;
  /** Inline elements do not break text into blocks; they show up as spans. */
  readonly isInline: boolean;
  /** What hides this element or one around it, `null` where it is visible. */
  readonly hidden: string | null;
  /** Blocks of this container: `first` to before `end`. */
  readonly first: number;
  readonly end: number;
}

/** A stretch of a block's text that stood in an inline element. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly className: string;
  readonly href: string | null;
  readonly hidden: string | null;
  /** Row of the inline element in `Page.containers`. */
  readonly container: number;
}

export type BlockType = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'caption' | 'cell' | 'image';

export interface PageImage {
  /** Address as the page writes it. */
  readonly src: string;
  readonly alt: string;
  /** A sign among words, or a pixel that counts readers. */
  readonly isTiny?: boolean;
}

/** A run of text between two block boundaries, white space collapsed as a browser does. */
export interface Block {
  readonly type: BlockType;
  readonly text: string;
  /** Row of the nearest block-level container. */
  readonly container: number;
  readonly spans: readonly Span[];
  /** 1 to 6 for headings. */
  readonly level?: number;
  /** Zero-based place in the table, for cells. */
  readonly row?: number;
  readonly column?: number;
  readonly image?: PageImage;
  /** Text inputs: a blank line stands before this block. */
  readonly isAfterGap: boolean;
  /** Text inputs: columns of white space before the first character. */
  readonly indent?: number;
  /** Text inputs: a form feed stands before this block. */
  readonly isAfterPage?: boolean;
  /** Where in the page's JSON state the text stood; text of the markup has no such place. */
  readonly origin?: string;
  /** What repair changed within this block's text, in order; offsets are into `text`. */
  readonly mended: readonly Mended[];
}

/** A place where repair replaced characters: `original` stood in the input where `replacement` stands now. */
export interface Mended {
  readonly at: number;
  readonly original: string;
  readonly replacement: string;
  readonly rule: string;
  readonly reason: string;
}

export interface Link {
  readonly rel: string;
  readonly href: string;
}

/** A value of the head that is written in numeric references, and how many of what. */
export interface EncodedValue {
  /** `title`, or the meta's name. */
  readonly name: string;
  /** Letters, figures and hyphens, which nobody has to write so. */
  readonly plain: number;
  /** Characters beyond those of Western languages. */
  readonly other: number;
}

/** What a page says about itself outside its text. */
export interface Head {
  readonly title: string;
  readonly language: string;
  readonly base: string;
  /** `name` or `property` in lower case, in document order; repeated names are kept. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  readonly links: readonly Link[];
  /** Contents of `application/ld+json` scripts, other JSON islands, and programs that may hold data; unparsed. */
  readonly states: readonly { readonly kind: string; readonly id?: string; readonly text: string }[];
  readonly encoded: readonly EncodedValue[];
}

export interface SiteChoice {
  readonly profile: Profile;
  readonly layout: Layout | null;
  /** What told the site: the address, a mark. */
  readonly evidence: string;
}

/** The text that a page keeps in its JSON state and not in its markup. */
export interface StateChoice {
  /** Row of the container that the text was put into. */
  readonly row: number;
  /** Where it stands: `__NEXT_DATA__ props.pageProps.article.content`. */
  readonly path: string;
  /** Short values beside it, by their keys: its headline, its date. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface Page {
  readonly format: Format;
  readonly isText: boolean;
  /** A text whose marks (`#`, `>`, `-`) are Markdown. */
  readonly isMarkdown: boolean;
  readonly url: string | null;
  readonly head: Head;
  readonly frontMatter: FrontMatter | null;
  readonly containers: readonly Container[];
  readonly blocks: readonly Block[];
  readonly comments: readonly string[];
  /** Ids of clusters of empty tags that somebody injected; in markup their tags are taken out before it is walked. */
  readonly clusterIds: ReadonlySet<string>;
  readonly site: SiteChoice | null;
  readonly state?: StateChoice;
  /** When it was fetched, where that was kept beside it; ISO 8601. */
  readonly crawled?: string;
  /** Rows that the chosen layout names as body, and as furniture. */
  readonly bodyRows: readonly number[];
  readonly removeRows: readonly number[];
  /** Field name to rows or attribute values that the profile reads it from. */
  readonly fieldHits: Readonly<Record<string, readonly FieldHit[]>>;
}

/** What a profile's field selector found. */
export interface FieldHit {
  readonly selector: string;
  readonly row: number;
  readonly text: string;
}
