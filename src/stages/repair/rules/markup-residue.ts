import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { INJECTED, WRITTEN_ID, WRITTEN_TAG } from '../../../text/injected/tag-clusters.js';
import { matchesOf } from '../../../text/matches-of.js';

const RULE = 'markup-residue';
const CLOSING = /^<\/([a-z][a-z0-9-]{0,20})/i;
/** What is left of a list item or a table cell once its tags are gone. */
const ONLY_MARKER = /^[\s•·▪◦*|]*(?:\d{1,3}[.、])?[\s|]*$/;
function* find(page: Page): Generator<Edit> {
  if (!page.isText) return;
  const ids = page.clusterIds;
  // Without a cluster a line of tags may be the example of a text about markup.
  if (ids.size === 0) return;
  for (let block = 0; block < page.blocks.length; block++) {
    const { text } = page.blocks[block]!;
    const isBullet = ONLY_MARKER.test(text);
    if (!text.includes('<') && !isBullet) continue;
    const tags = matchesOf(text, WRITTEN_TAG);
    const isOfCluster = isBullet || tags.some(({ 0: tag }) => ids.has(WRITTEN_ID.exec(tag)?.[2] ?? ''));
    if (ONLY_MARKER.test(text.replaceAll(WRITTEN_TAG, ''))) {
      yield {
        kind: 'replace',
        rule: RULE,
        reason: isOfCluster ? INJECTED : 'line of tags without text',
        block,
        start: 0,
        end: text.length,
        replacement: '',
      };
      continue;
    }
    const names = new Set<string>();
    for (const { index, 0: tag } of tags) {
      const opened = WRITTEN_ID.exec(tag);
      if (opened !== null && ids.has(opened[2]!)) names.add(opened[1]!.toLowerCase());
      else if (!names.has(CLOSING.exec(tag)?.[1]?.toLowerCase() ?? '')) continue;
      yield {
        kind: 'replace',
        rule: RULE,
        reason: INJECTED,
        block,
        start: index,
        end: index + tag.length,
        replacement: '',
      };
    }
  }
}

/** Empty tags with one random id, injected into a hacked page and left in its text dump. */
export const markupResidue: Mender = {
  id: RULE,
  purpose: 'Takes out tags left in a text dump: lines of nothing else, and tags of an injected cluster.',
  example:
    '<kbd id="q7zrw"></kbd><samp id="q7zrw"></samp>\n  • <tt id="q7zrw"><dfn id="q7zrw"></dfn></tt>\n\n码头昨天恢复通航，停了三天的渡船重新开始往返两岸，候船的队伍排到了街口。',
  nearMiss: '码头的网站改版时，程序员把 <div> 写成了 <dvi>，页面整整一天没有显示，候船的人都跑来窗口问船期。',
  find,
};
