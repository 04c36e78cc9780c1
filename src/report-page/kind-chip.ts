import type { Kind } from '../model/report.js';
import { el } from './element.js';

/** A kind's name in its colour. */
export function kindChip({ id, label, says }: Kind): HTMLElement {
  return el('span', { class: 'chip', 'data-kind': id, title: says }, label);
}
