import type { Candidate } from '../../../model/fields.js';
import { absolute } from '../../../text/absolute.js';
import type { Scene } from '../scene.js';

const BELOW = 6;
const LABEL =
  /^(?:下一页|下一頁|下页|下頁|次のページ|次ページ|next page|nächste seite|page suivante|página siguiente|다음 페이지)\s*[>›»→]*$/i;
/** The second page's address is the first one's with a number: 123.html and 123_2.html. */
const NUMBERED = /^(.{3,300}?)(?:[_-](\d{1,3}))?(\.s?html?)(?:[?#].*)?$/;

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
  yield* fromNumbers(scene);
}

/** A link with a number for its words, to the address that has the next number. */
function* fromNumbers({ page, body }: Scene): Generator<Candidate<string>> {
  const base = page.head.base || page.url;
  const own = NUMBERED.exec(page.url ?? '');
  if (own === null || base === null) return;
  const [, stem, number = '1', ending] = own;
  const next = Number(number) + 1;
  const last = Math.min(page.blocks.length, body.end + BELOW);
  for (let block = Math.max(body.first, body.end - BELOW); block < last; block++) {
    for (const { href } of page.blocks[block]!.spans) {
      if (href === null || !href.includes(`${next}${ending}`)) continue;
      const address = absolute(href, base);
      if (address === `${stem}_${next}${ending}` || address === `${stem}-${next}${ending}`)
        yield { value: address, score: 0.7, evidence: `link to ${next}${ending} of the same name`, block };
    }
  }
}

const HAS_PLACE = /^(?!javascript:|#)\S/i;
