import type { Flag, Signal } from '../../model/article.js';
import type { Provenance } from '../../model/provenance.js';
import type { View } from '../../model/rules.js';
import type { Assembled } from './assemble.js';
import { isEnough } from './is-enough.js';
import { isMojibake } from './is-mojibake.js';
import { isTruncated } from './is-truncated.js';

/** What speaks for flags that single signs add up to. */
export type FlagSignals = Readonly<Record<'hacked' | 'spun', readonly Signal[]>>;

/** What a document site says below the part that it shows. */
const MORE = /试读(?:已)?结束|^展开全文$/;
const MAX_MORE = 40;

const saysThereIsMore = ({ page }: View): boolean =>
  page.format === 'preview' && page.blocks.some(({ text }) => text.length <= MAX_MORE && MORE.test(text));

/** What a user should know before relying on the article. In the order of the schema. */
export function raiseFlags(
  view: View,
  assembled: Assembled,
  provenance: Provenance,
  signals: FlagSignals,
): Flag[] {
  const tests: readonly (readonly [Flag, boolean])[] = [
    ['truncated', isTruncated(assembled.blocks, saysThereIsMore(view))],
    ['mojibake', isMojibake(view.page, assembled, provenance)],
    ['hacked', isEnough(signals.hacked)],
    ['spun', isEnough(signals.spun)],
    ['front-matter-repaired', view.page.frontMatter?.isRepaired === true],
    ['no-title', view.fields.headline.value === null],
  ];
  return tests.filter(([, holds]) => holds).map(([flag]) => flag);
}
