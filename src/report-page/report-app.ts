import type { ReportDocument, ReportMeta } from '../model/report.js';
import { documentView } from './document-view.js';
import { el, refill } from './element.js';
import { type PageState, readHash, writeHash } from './hash-state.js';
import { counted, whole } from './numbers.js';
import { valueAt } from './packets.js';
import { RuleCard } from './rule-card.js';
import { RunView } from './run-view.js';
import { listenForKeys } from './shortcuts.js';
import { visibleWords } from './visible-text.js';
import { Vocabulary } from './vocabulary.js';

/** The page: a run with its documents, or one document. */
export class ReportApp {
  readonly #main = el('main', { id: 'main', tabindex: -1 });
  readonly #bar = el('nav', { class: 'bar', 'aria-label': 'Documents' });
  readonly #vocabulary: Vocabulary;
  readonly #card: RuleCard;
  readonly #run: RunView | null;
  /** Number of the document that is in the page, and where the table was left. */
  #open: number | null = null;
  #scroll = 0;

  constructor(meta: ReportMeta) {
    this.#vocabulary = new Vocabulary(meta);
    this.#card = new RuleCard(this.#vocabulary);
    this.#run =
      meta.run === null ? null : new RunView(meta.run, this.#vocabulary, (part) => this.#change(part));
    const keys = listenForKeys({
      next: () => this.#step(1),
      previous: () => this.#step(-1),
      search: () => this.#search(),
      back: () => this.#back(),
    });
    const app = document.getElementById('app')!;
    refill(
      app,
      el(
        'a',
        { class: 'skip', href: '#main', onclick: (event: Event) => this.#skip(event) },
        'Skip to the content',
      ),
      el('header', { class: 'top' }, el('span', { class: 'brand' }, 'inkwash'), this.#bar, keys),
      this.#main,
      el(
        'footer',
        { class: 'foot' },
        `Made by inkwash ${meta.version}. This page loads nothing from elsewhere.`,
      ),
      this.#card.element,
    );
    addEventListener('hashchange', () => void this.show());
  }

  /** Shows what the address asks for. */
  async show(): Promise<void> {
    this.#card.hide();
    if (this.#run === null) return this.#fill(await valueAt<ReportDocument>(0, 0));
    const state = readHash(location.hash);
    this.#run.show(state);
    const row = state.doc === null ? undefined : this.#run.rows.run.rows[state.doc];
    if (row === undefined) return this.#table();
    if (this.#open === null && this.#run.element.isConnected) this.#scroll = scrollY;
    const shown = await valueAt<ReportDocument>(row.packet, row.at);
    if (readHash(location.hash).doc !== state.doc) return;
    this.#open = state.doc;
    this.#fill(shown);
    this.#fillBar(state);
    scrollTo(0, 0);
    this.#main.querySelector('h1')?.focus({ preventScroll: true });
  }

  #fill(shown: ReportDocument): void {
    document.title = `${visibleWords(shown.title ?? shown.path)} – inkwash`;
    refill(this.#main, documentView(shown, this.#vocabulary, this.#card));
  }

  #table(): void {
    const run = this.#run!;
    const last = this.#open;
    this.#open = null;
    document.title = `${counted(run.rows.run.rows.length, 'document')} – inkwash report`;
    if (!run.element.isConnected) {
      refill(this.#main, run.element);
      refill(this.#bar);
      scrollTo(0, this.#scroll);
    }
    if (last !== null) run.focusRow(last);
  }

  #fillBar(state: PageState): void {
    const { chosen } = this.#run!;
    const at = chosen.indexOf(state.doc ?? -1);
    const link = (words: string, key: string, step: number): HTMLElement => {
      const doc = chosen[at + step];
      return doc === undefined || at < 0
        ? el('span', { class: 'off' }, words)
        : el('a', { href: writeHash({ ...state, doc }), 'aria-keyshortcuts': key }, words);
    };
    refill(
      this.#bar,
      el('a', { href: writeHash({ ...state, doc: null }), 'aria-keyshortcuts': 'Escape' }, '← All'),
      el('span', { class: 'dim' }, at < 0 ? '' : `${whole(at + 1)} of ${whole(chosen.length)}`),
      link('Previous', 'p', -1),
      link('Next', 'n', 1),
    );
  }

  #change(part: Partial<PageState>): void {
    history.replaceState(null, '', writeHash({ ...readHash(location.hash), ...part }));
    void this.show();
  }

  #step(step: number): void {
    if (this.#run === null || this.#open === null) return;
    const { chosen } = this.#run;
    const at = chosen.indexOf(this.#open);
    const doc = at < 0 ? undefined : chosen[at + step];
    if (doc !== undefined) location.hash = writeHash({ ...readHash(location.hash), doc });
  }

  #search(): void {
    if (this.#run === null || this.#open !== null)
      this.#main.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    else this.#run.focusSearch();
  }

  #back(): void {
    if (this.#card.isOpen) this.#card.hide();
    else if (this.#run !== null && this.#open !== null)
      location.hash = writeHash({ ...readHash(location.hash), doc: null });
  }

  /** The address holds what is open: it stays as it is. */
  #skip(event: Event): void {
    event.preventDefault();
    this.#main.focus();
  }
}
