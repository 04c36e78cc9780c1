import type { ReportDocument } from '../model/report.js';
import { ArticlePane } from './article-pane.js';
import { documentHead, factsSection } from './document-head.js';
import { el } from './element.js';
import { fieldsSection } from './fields-section.js';
import { InputPane } from './input-pane.js';
import { jump } from './jump.js';
import { Legend } from './legend.js';
import { editsSection, linksSection, signalsSections, suspectsSection } from './notes-sections.js';
import { countKinds, SHOW_ALL } from './passage-items.js';
import { removedSection } from './removed-section.js';
import type { RuleCard } from './rule-card.js';
import type { Vocabulary } from './vocabulary.js';

/** Milliseconds for which what was gone to stands out. */
const FLASH = 1600;

/** Brings an element into sight, in its own pane, and lets it stand out. */
function goTo(element: HTMLElement | null, className = 'flash'): void {
  if (element === null) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  element.classList.add(className);
  setTimeout(() => element.classList.remove(className), FLASH);
}

const NO_LEDGER =
  'This record does not say what was cut: it was written without --ledger. Run inkwash clean again with --ledger, and --all for what is no article, to see every cut in its place.';

interface Pane {
  readonly title: string;
  readonly note: string;
  readonly text: HTMLElement;
  /** What leads to the other pane. */
  readonly way?: HTMLElement;
}

function pane({ title, note, text, way }: Pane): HTMLElement {
  return el(
    'section',
    { class: 'pane', 'aria-label': title, tabindex: -1 },
    el('div', { class: 'pane-head' }, el('h2', {}, title), el('span', { class: 'note' }, note), way ?? null),
    el('div', { class: 'scroll', role: 'group', 'aria-label': `${title}, text` }, text),
  );
}

/** The input's text beside the article, with the legend above them. */
function textsOf(shown: ReportDocument, vocabulary: Vocabulary, card: RuleCard): HTMLElement {
  const kindOf = (by: number): string => vocabulary.kindOf(shown.causes[by]!.rule).id;
  const input = new InputPane(shown, vocabulary, card, (place) => {
    if ('block' in place) goTo(article.elementOf(place.block));
    else if (place.after >= 0) goTo(article.elementOf(place.after), 'flash-after');
    else goTo(article.elementOf(0), 'flash-before');
  });
  const article = new ArticlePane(shown, (block) => goTo(input.elementOf(block)));
  const legend = new Legend(vocabulary.kinds, countKinds(shown, kindOf), (filter) => input.show(filter));
  input.show(SHOW_ALL);
  const isArticle = shown.status === 'article';
  const panes = el('div', { class: 'panes' });
  const right = pane({
    title: isArticle ? 'Article' : 'Left by all rules',
    note: isArticle ? 'What is left of it.' : 'No article: nothing of it was written.',
    text: article.element,
  });
  const way = el(
    'span',
    { class: 'note jump' },
    'Tap twice to see a place in the article. ',
    jump('Article ↓', () => right),
  );
  panes.append(
    pane({
      title: 'Input',
      note: isArticle ? 'Plain: kept. In colour: cut.' : 'Plain: left. In colour: cut.',
      text: input.element,
      way,
    }),
    right,
  );
  return el('div', { class: 'texts' }, legend.element, panes);
}

/** The article alone, where the record does not say what was cut. */
function articleOnly(shown: ReportDocument): HTMLElement {
  return el(
    'div',
    { class: 'texts' },
    el('p', { class: 'fault', role: 'note' }, NO_LEDGER),
    pane({ title: 'Article', note: 'What was kept.', text: new ArticlePane(shown, () => {}).element }),
  );
}

/** All that is known of one input. */
export function documentView(shown: ReportDocument, vocabulary: Vocabulary, card: RuleCard): HTMLElement {
  const view = el('article', { class: 'document', 'aria-label': shown.title ?? shown.path });
  const texts =
    shown.passages !== null
      ? textsOf(shown, vocabulary, card)
      : shown.status === 'article'
        ? articleOnly(shown)
        : null;
  const pick = (block: number): void =>
    goTo(view.querySelector<HTMLElement>(`.article [data-block="${block}"]`));
  const parts = [
    documentHead(shown, vocabulary),
    // Why something is no article comes first; what told a flag, behind the text.
    ...(shown.status === 'article' ? [] : signalsSections(shown)),
    texts,
    ...(shown.status === 'article' ? signalsSections(shown) : []),
    suspectsSection(shown, pick),
    removedSection(shown, vocabulary),
    fieldsSection(shown),
    factsSection(shown),
    editsSection(shown, vocabulary),
    linksSection(shown),
  ];
  view.append(...parts.filter((part) => part !== null));
  return view;
}
