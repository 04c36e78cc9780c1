import type { Person } from '../../../model/article.js';
import type { Candidate } from '../../../model/fields.js';
import { RESPONSIBLE_EDITOR } from '../../../text/credit-labels.js';
import type { Scene } from '../scene.js';

/** 每经编辑, 新京报编辑: the editor at the paper that the page took the article from. */
const OUTLET_EDITOR = /^\S+ (?:编辑|編輯)/;

/**
 * Names of the editors: the page's own 责任编辑 where it names one, else whoever is called editor.
 * The editor of the paper that the text was taken from stays among the people.
 */
export function* editors(_scene: Scene, people: readonly Person[]): Generator<Candidate<readonly string[]>> {
  const named = people.filter(({ role }) => role === 'editor');
  const responsible = named.filter(({ evidence }) => RESPONSIBLE_EDITOR.test(evidence));
  const own = named.filter(({ evidence }) => !OUTLET_EDITOR.test(evidence));
  const chosen = responsible.length > 0 ? responsible : own.length > 0 ? own : named;
  if (chosen.length === 0) return;
  const names = [...new Set(chosen.map(({ name }) => name))];
  yield { value: names, score: 1, evidence: chosen[0]!.evidence };
}
