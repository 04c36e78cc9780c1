/**
 * Class and id words of what surrounds an article, by what it is. Whole words only, so that `navy` is not `nav`;
 * words that name things in the news as well (hot, rank, tie, reply, share, social) are left out.
 */
const NAMES: readonly (readonly [rule: string, words: string])[] = [
  [
    'navigation',
    'nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs topbar toolbar pager pagination skip',
  ],
  ['comments', 'comment comments disqus gentie pinglun'],
  [
    'recommendation',
    'related relation recommend recommends recommended recommendation recommendations recirc trending mostread outbrain taboola tuijian xiangguan',
  ],
  ['footer', 'footer foot copyright colophon'],
  ['share-bar', 'sharing sharebar sharebox addthis bdsharebuttonbox jiathis'],
  [
    'promotion',
    'ad ads advert advertisement advertising adsense sponsor sponsored promo promotion qrcode subscribe microtransaction newsletter paywall guanggao',
  ],
];

const RULE_OF = new Map(
  NAMES.flatMap(([rule, words]) => words.split(' ').map((word) => [word, rule] as const)),
);
/** Compounds whose parts say nothing by themselves. */
const COMPOUNDS: readonly (readonly [rule: string, expression: RegExp])[] = [
  [
    'share-bar',
    /(?:^|[\s_-])(?:social[_-]?(?:share|links|media|bar|icons)|share[_-]?(?:bar|box|buttons?|links|tools|icons?|list))/,
  ],
  [
    'comments',
    /(?:^|[\s_-])(?:reply[_-]?(?:list|box|form)|tie[_-]?(?:area|areas|list))|(?:^|\s)respond(?:\s|$)/,
  ],
  [
    'recommendation',
    /(?:^|[\s_-])(?:hot[_-]?(?:news|list|rank|posts?|articles?|topics?)|popular[_-]?(?:posts?|news|articles?)|rank[_-]?list)/,
  ],
];

/** Notes of the article, not the foot of the page. */
const FOOT_NOTES = /foot[_-]?notes?/g;
const WORD = /[a-z]+/g;

/** The first of some words that names furniture. */
function ruleOf(words: readonly string[]): string | null {
  for (const word of words) {
    const rule = RULE_OF.get(word);
    if (rule !== undefined) return rule;
  }
  return null;
}

/**
 * What kind of furniture a name speaks of, or `null`.
 *
 * @param words of the name
 * @param name in lower case, its words parted
 */
export function furnitureWord(words: readonly string[], name: string): string | null {
  const hasNotes = name.includes('foot') && name.includes('note');
  const plain = hasNotes ? name.replaceAll(FOOT_NOTES, 'notes') : name;
  const named = ruleOf(hasNotes ? (plain.match(WORD) ?? []) : words);
  if (named !== null) return named;
  for (const [rule, expression] of COMPOUNDS) if (expression.test(plain)) return rule;
  return null;
}
