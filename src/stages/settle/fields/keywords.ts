import type { Candidate } from '../../../model/fields.js';
import { metaValues } from '../meta-values.js';
import type { Scene } from '../scene.js';

const SEPARATOR = /[,，;；、|]+|\s{2,}/;
const MAX_KEYWORDS = 50;

function split(value: string): string[] {
  const words = value.split(SEPARATOR).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== '' && word.length <= 60))].slice(0, MAX_KEYWORDS);
}

/** Keywords from front matter tags or the page's metas. */
export function* keywords(scene: Scene): Generator<Candidate<readonly string[]>> {
  const data = scene.page.frontMatter?.data ?? {};
  const own = data['tags'] ?? data['keywords'] ?? data['tag'];
  const list = typeof own === 'string' ? split(own) : [...(own ?? [])];
  if (list.length > 0) yield { value: list, score: 1, evidence: 'front matter: tags' };
  for (const { name, value } of metaValues(scene.page, 'news_keywords', 'keywords')) {
    const words = split(value);
    if (words.length > 0)
      yield { value: words, score: name === 'keywords' ? 0.7 : 0.8, evidence: `meta ${name}` };
  }
  const tags = metaValues(scene.page, 'article:tag').flatMap(({ value }) => split(value));
  if (tags.length > 0) yield { value: tags, score: 0.75, evidence: 'meta article:tag' };
}
