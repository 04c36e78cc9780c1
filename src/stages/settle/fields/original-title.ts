import type { Candidate } from '../../../model/fields.js';
import { readOriginalTitle } from '../../../text/original-title.js';
import type { Scene } from '../scene.js';
import { where } from '../where.js';

/** What 原标题 says, in the body or next to it. */
export function* originalTitle(scene: Scene): Generator<Candidate<string>> {
  for (const line of scene.lines) {
    const found = readOriginalTitle(line.text);
    if (found !== null)
      yield { value: found.title, score: 0.9, evidence: `原标题 in ${where(line)}`, block: line.block };
  }
}
