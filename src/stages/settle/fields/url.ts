import type { Candidate } from '../../../model/fields.js';
import type { Scene } from '../scene.js';

/** The page's own address, as parse found it or the option gave it. */
export function* url(scene: Scene): Generator<Candidate<string>> {
  if (scene.page.url !== null) yield { value: scene.page.url, score: 1, evidence: 'address of the page' };
}
