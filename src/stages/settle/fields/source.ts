import type { Candidate } from '../../../model/fields.js';
import { isDateLine } from '../../../text/date-line.js';
import { readDateline } from '../../../text/dateline.js';
import { looksLikeOutlet } from '../../../text/names.js';
import { readOriginalTitle } from '../../../text/original-title.js';
import { weight } from '../../../text/script.js';
import { header } from '../header.js';
import { mentionedPapers } from '../mentioned-papers.js';
import { metaValues } from '../meta-values.js';
import type { Scene, SceneLine } from '../scene.js';
import { seamed } from '../seamed.js';
import { unlabelledSources } from '../unlabelled-sources.js';
import { where } from '../where.js';

const LABEL =
  /(?:^|[\s　|（(\d])(?:文章|新闻|稿件|内容|信息)?(?:来源|來源|稿源|出处|來自)\s*[:：]\s*([^\s　|｜，,;；:：（）()]{2,30})/;
const REPRINT = /转载请(?:注明|註明)(?:出处|来源)\s*[:：]\s*([^\s，,。;；]{2,20})/;
const COMPILED = /^([\p{Script=Han}A-Za-z0-9]{2,12})综合(?:自|整理|报道)/u;
/** Names that only papers, agencies and stations have: 人民日报：…, not 视频：…. */
const PAPER =
  /^.{2,}(?:日报|晚报|时报|早报|商报|晨报|周报|都市报|青年报|导报|快报|新闻网|新华网|人民网|观察者网|新闻社|周刊|财经网|电视台|卫视|新华社|中新社|新京报)$|^(?:新华社|中新社|新京报|新华网|人民网|财新网)$/;
const TITLE_PREFIX = /^([\p{Script=Han}]{2,8})[：:]/u;
const NOT_OUTLET =
  /^(?:本报|本网|本台|本社|多名|多家|一位|该报|媒体|外媒|有关|当地|现场|记者|我们|他们|众多|中外|中国|在场)/;
const PARTICLE = /[的了是在和与及称说等向对]/;
const ORGANISATION = /(?:局|委|部|厅|院|会|社|报|网|台|署|行|中心|办公室|政府|大学)$/;
const TRIM = /^[《“"【]+|[》”"】。]+$/g;
const DATE_BEHIND = /(?:19|20)\d{2}[-/年]\d{1,2}.*$/;
const LINK_FREE = /^[^\d:：/]+$/;

/** 来源：某某 as an entry of the article's own: in a list, a table, a heading, or one of several in a notice. */
function isOwnEntry({ page }: Scene, line: SceneLine, isNotice: boolean): boolean {
  if (line.place !== 'body' || isDateLine(line.text)) return false;
  const { type } = page.blocks[line.block]!;
  if (type === 'list-item' || type === 'cell' || type === 'heading') return true;
  return isNotice && OPENS_WITH_LABEL.test(line.text);
}

/** Several lines of the body give a source each. */
function namesSeveral({ bodyLines }: Scene): boolean {
  return (
    new Set(bodyLines.filter(({ text }) => OPENS_WITH_LABEL.test(text)).map(({ text }) => text)).size > 1
  );
}

const OPENS_WITH_LABEL = /^(?:来源|來源)\s?[:：]/;

const MAX_LINE = 200;
/** One of these words stands in every line that names a source. */
/** 2012-09-26 11:09 | Source: Example Daily. */
const SOURCE_IN_ENGLISH = /(?:^|[\s|(])Source\s?[:：]\s?(\p{Lu}[^|;:()\d]{1,40})(?=$|[|;()\d])/u;
const MAY_NAME = /Source\s?[:：]|来源|來源|稿源|出处|出處|來自|原标题|原題|原题|原標題|转载|综合/;

function* fromLabels(scene: Scene): Generator<Candidate<string>> {
  const isNotice = namesSeveral(scene);
  for (const line of scene.lines) {
    if (line.text.length > MAX_LINE || !MAY_NAME.test(line.text) || isOwnEntry(scene, line, isNotice))
      continue;
    const { block } = line;
    const text = line.place === 'body' ? line.text : seamed(scene.page, line);
    const original = readOriginalTitle(text)?.source;
    if (original)
      yield { value: original, score: 0.97, evidence: `来源 behind 原标题, ${where(line)}`, block };
    const label = LABEL.exec(text);
    const isCaption = text.startsWith('图片来源') || text.startsWith('视频来源');
    if (label !== null && !isCaption && weight(text) < 60) {
      const score = line.place === 'below' ? 0.9 : 0.96;
      yield {
        value: label[1]!.replace(TRIM, '').replace(DATE_BEHIND, ''),
        score,
        evidence: `来源, ${where(line)}`,
        block,
      };
    }
    const english = line.place === 'above' ? SOURCE_IN_ENGLISH.exec(text)?.[1]?.trim() : undefined;
    if (english !== undefined && label === null)
      yield { value: english, score: 0.95, evidence: `Source, ${where(line)}`, block };
    const reprint = REPRINT.exec(text);
    if (reprint !== null)
      yield {
        value: reprint[1]!.replace(TRIM, ''),
        score: 0.85,
        evidence: `转载请注明出处, ${where(line)}`,
        block,
      };
    const compiled = COMPILED.exec(text);
    if (compiled !== null && text.length < 80 && looksLikeOutlet(compiled[1]!)) {
      yield { value: compiled[1]!, score: 0.88, evidence: `综合自, ${where(line)}`, block };
    }
  }
}

function* fromCredits(scene: Scene): Generator<Candidate<string>> {
  for (const { line, credits } of scene.credits) {
    for (const { outlet, role } of credits) {
      // 图片来源：新华社 credits the picture, not the text.
      if (
        outlet === null ||
        !(role === 'reporter' || role === 'editor' || role === 'author') ||
        NOT_OUTLET.test(outlet) ||
        !looksLikeOutlet(outlet)
      )
        continue;
      yield {
        value: outlet, // 每经 is short for a paper that the text may name in full.
        score: outlet.length > 2 ? 0.8 : 0.52,
        evidence: `credit line, ${where(line)}`,
        block: line.block,
      };
    }
  }
  for (const line of scene.bodyLines.slice(0, 3)) {
    const found = readDateline(line.text);
    if (found?.outlet) yield { value: found.outlet, score: 0.82, evidence: 'dateline', block: line.block };
  }
}

/** A first line that is an office's or a paper's name and nothing else. */
function* fromFirstLine(scene: Scene): Generator<Candidate<string>> {
  const first = scene.bodyLines[0];
  if (first === undefined || scene.bodyLines.length < 2) return;
  const { text, block } = first;
  if (
    text.length >= 5 &&
    text.length <= 14 &&
    ORGANISATION.test(text) &&
    LINK_FREE.test(text) &&
    !PARTICLE.test(text)
  ) {
    yield { value: text, score: 0.55, evidence: 'first line is a name of an office', block };
  }
}

/** Where the article was taken from: 来源 as the page names it, else the paper whose words it carries. */
export function* source(scene: Scene): Generator<Candidate<string>> {
  const { page } = scene;
  const value = header(page, 'source', '来源');
  if (value !== '') yield { value, score: 1, evidence: 'front matter: source' };
  for (const hit of page.fieldHits['source'] ?? []) {
    const bare = (LABEL.exec(hit.text)?.[1] ?? hit.text).replace(SOURCE_WORD, '').trim();
    if (bare !== '' && bare.length <= 30)
      yield { value: bare, score: 0.98, evidence: `site profile: ${hit.selector}` };
  }
  yield* fromLabels(scene);
  const title =
    header(page, 'title') ||
    (scene.page.blocks.find(({ type, level }) => type === 'heading' && level === 1)?.text ?? '');
  const prefix = TITLE_PREFIX.exec(title)?.[1];
  if (prefix !== undefined && PAPER.test(prefix))
    yield { value: prefix, score: 0.84, evidence: 'prefix of the title' };
  yield* unlabelledSources(scene);
  yield* fromCredits(scene);
  yield* mentionedPapers(scene);
  yield* fromFirstLine(scene);
  for (const { name, value: content } of metaValues(
    page,
    'mediaid',
    'source',
    'article:source',
    'copyfrom',
    'og:source',
  )) {
    yield { value: content, score: 0.6, evidence: `meta ${name}` };
  }
}

const SOURCE_WORD = /^(?:来源|來源|稿源)\s*[:：]?\s*/;
