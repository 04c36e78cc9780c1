import type { Candidate } from '../../../model/fields.js';
import { header } from '../header.js';
import { metaValues } from '../meta-values.js';
import type { Scene } from '../scene.js';

const LABEL = /^(?:【)?(?:摘要|内容摘要|核心提示|导读|提要)\s*(?:】\s*[:：]?|[:：])\s*(\S.{9,})$/s;

/** The page's abstract: a field of its header, a line that calls itself one, the description. */
export function* lead(scene: Scene): Generator<Candidate<string>> {
  const own = header(scene.page, 'description', 'excerpt', 'summary', 'abstract');
  if (own !== '') yield { value: own, score: 1, evidence: 'front matter: description' };
  for (const hit of scene.page.fieldHits['lead'] ?? []) {
    if (hit.text.trim() !== '')
      yield { value: hit.text.trim(), score: 0.95, evidence: `site profile: ${hit.selector}` };
  }
  for (const line of scene.lines) {
    const found = line.place === 'below' ? null : LABEL.exec(line.text);
    if (found !== null)
      yield {
        value: found[1]!.trim(),
        score: 0.9,
        evidence: 'line that calls itself an abstract',
        block: line.block,
      };
  }
  for (const { name, value } of metaValues(scene.page, 'og:description', 'description')) {
    yield { value, score: 0.6, evidence: `meta ${name}` };
  }
}
