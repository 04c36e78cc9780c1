import type { Candidate } from '../../../model/fields.js';
import { tellLanguage } from '../../../text/language.js';
import { header } from '../header.js';
import { metaValues } from '../meta-values.js';
import type { Scene } from '../scene.js';

/** The language of the body. */
export function* language(scene: Scene): Generator<Candidate<string>> {
  const text = scene.bodyLines
    .slice(0, 40)
    .map((line) => line.text)
    .join('\n');
  const declared =
    header(scene.page, 'lang', 'language') ||
    scene.page.head.language ||
    (metaValues(scene.page, 'og:locale', 'content-language')[0]?.value ?? '');
  const told = tellLanguage(text, declared);
  if (told !== null) yield { value: told.tag, score: 1, evidence: told.evidence };
}
