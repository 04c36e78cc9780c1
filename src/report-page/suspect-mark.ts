import type { Article } from '../model/article.js';
import { el } from './element.js';

type Suspect = Article['suspects'][number];

/** What a suspect says in a few words. */
export function suggestionWords({ suggestion, confidence }: Suspect): string {
  return suggestion === null
    ? 'the word is lost'
    : `perhaps “${suggestion}”, ${Math.round(confidence * 100)} %`;
}

/** A mark where a phrase was taken out that was written over a word. It is no text of the article. */
export function suspectMark(suspect: Suspect): HTMLElement {
  const title = `“${suspect.phrase}” stood here, written over a word`;
  return el('span', { class: 'suspect', lang: 'en', title }, '▲ ', el('bdi', {}, suggestionWords(suspect)));
}
