import type { Candidate } from '../../../model/fields.js';
import { absolute } from '../../../text/absolute.js';
import type { Scene } from '../scene.js';

const BELOW = 6;
const LABEL = /^(?:下一页|下一頁|下页|次のページ|next page)\s*[>›»]*$/i;

/** Address of the article's next page. */
export function* next(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  const base = page.head.base || page.url;
  const rel = page.head.links.find((link) => link.rel === 'next');
  if (rel !== undefined) yield { value: absolute(rel.href, base), score: 0.9, evidence: 'link rel=next' };
  // 下一页 of the article stands in it or right below; further off it turns over a list of comments or teasers.
  const last = Math.min(page.blocks.length, scene.body.end + BELOW);
  for (let block = scene.body.first; block < last; block++) {
    const { text, spans } = page.blocks[block]!;
    for (const span of spans) {
      if (
        span.href === null ||
        span.end - span.start > 12 ||
        !LABEL.test(text.slice(span.start, span.end).trim())
      )
        continue;
      if (HAS_PLACE.test(span.href))
        yield { value: absolute(span.href, base), score: 0.8, evidence: 'link 下一页', block };
    }
  }
}

const HAS_PLACE = /^(?!javascript:|#)\S/i;
