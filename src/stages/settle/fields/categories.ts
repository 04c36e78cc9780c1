import type { Candidate } from '../../../model/fields.js';
import { metaValues } from '../meta-values.js';
import type { Scene } from '../scene.js';

const CRUMB = /\s*[>›»]\s*/;
const SEPARATOR = /[>›»]/;
/** A trail starts at a home page or ends at the text; `A > B` may be anything. */
const HOME = /首页|首頁|主页|^Home\b|正文|详情/;
/** What stands before the trail: 当前位置：首页 > 文化. */
const PLACE = /^[^>›»:：]{0,10}(?:位置|在这里|在)(?:是)?\s?[:：]\s?/;
/** 首页, 网易首页: where the trail starts is no category. */
const START = /^.{0,8}(?:首页|首頁|主页)$|^Home$/i;
const LAST = /^(?:正文|文章|详情)(?:\s.*)?$/;

/** 网易首页 > 新闻中心 > 国内新闻 > 正文. */
function crumbs(text: string): string[] {
  return text
    .replace(PLACE, '')
    .split(CRUMB)
    .map((crumb) => crumb.trim())
    .filter((crumb) => crumb !== '' && crumb.length <= 12 && !LAST.test(crumb) && !START.test(crumb));
}

/** Categories from front matter, article:section, or a breadcrumb above the text. */
export function* categories(scene: Scene): Generator<Candidate<readonly string[]>> {
  const data = scene.page.frontMatter?.data ?? {};
  const own = data['categories'] ?? data['category'];
  const list = (typeof own === 'string' ? [own] : (own ?? []))
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (list.length > 0) yield { value: list, score: 1, evidence: 'front matter: categories' };
  const sections = metaValues(scene.page, 'article:section').map(({ value }) => value);
  if (sections.length > 0) yield { value: sections, score: 0.8, evidence: 'meta article:section' };
  for (const line of scene.lines) {
    if (
      line.place !== 'above' ||
      line.text.length > 80 ||
      !SEPARATOR.test(line.text) ||
      !(HOME.test(line.text) || PLACE.test(line.text))
    )
      continue;
    const found = crumbs(line.text);
    if (found.length > 0)
      yield { value: found, score: 0.6, evidence: 'breadcrumb above the text', block: line.block };
  }
}
