import type { Kind } from '../model/report.js';

/** What a cut can be, in the order of the legend. The page has a colour for each. */
export const KINDS: readonly Kind[] = [
  {
    id: 'furniture',
    label: 'Page furniture',
    says: 'Menus, breadcrumbs, buttons, share rows, footers and whatever else every page of a site has.',
  },
  { id: 'recommendations', label: 'Recommendations', says: 'Lists of other articles.' },
  { id: 'comments', label: 'Comments', says: 'What readers wrote below the article.' },
  {
    id: 'credits',
    label: 'Credits and metadata',
    says: 'Headline, names, dates, source and tags: most of it is in the fields instead.',
  },
  { id: 'notices', label: 'Notices', says: 'Disclaimers, notices about copyright and about subscriptions.' },
  {
    id: 'promotion',
    label: 'Promotion',
    says: 'Lines that want the reader to install, follow, join or buy.',
  },
  { id: 'hidden', label: 'Hidden', says: 'Text that the page has and does not show.' },
  { id: 'injected', label: 'Injected', says: 'What an attacker put into the page.' },
  {
    id: 'repair',
    label: 'Repaired',
    says: 'Text that was mended: the page shows what stood there before, and what stands there now.',
  },
];

const RULES_OF: Readonly<Record<string, readonly string[]>> = {
  furniture: [
    'boilerplate',
    'decorative-image',
    'document-furniture',
    'end-mark',
    'footer',
    'navigation',
    'page-furniture',
    'repeated-image',
    'share-bar',
    'site-lines',
    'site-remove',
    'user-line',
  ],
  recommendations: ['recommendation', 'related-links'],
  comments: ['comments'],
  credits: [
    'byline',
    'editor-credit',
    'front-matter',
    'head',
    'headline',
    'lead-caption',
    'original-title',
    'reference-list',
    'source-line',
    'tag-list',
  ],
  notices: ['disclaimer', 'paywall-notice', 'reprint-notice'],
  promotion: ['promotion', 'solicitation'],
  hidden: ['hidden-text'],
  injected: ['injected-link', 'link-farm', 'markup-residue', 'overwritten-phrase'],
  repair: [
    'character-width',
    'control-characters',
    'double-encoding',
    'hard-wraps',
    'homoglyphs',
    'line-break-paragraphs',
    'markdown-syntax',
    'pinyin-in-brackets',
    'split-characters',
    'split-numbers',
    'state',
    'unicode-composition',
    'zero-width-characters',
  ],
};

/** The kind of each rule's cuts, by the rule's id. A rule that nobody put anywhere is page furniture. */
export const RULE_KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(RULES_OF).flatMap(([kind, rules]) => rules.map((rule) => [rule, kind] as const)),
);

/** The kind of a rule; records may name rules that this version does not know. */
export function kindOf(rule: string): string {
  return RULE_KINDS.get(rule) ?? 'furniture';
}
