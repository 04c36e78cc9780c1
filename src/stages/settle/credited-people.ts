import { findCredits, parseCreditLine } from '../../text/credits.js';
import { readDateline } from '../../text/dateline.js';
import { readDocumentByline } from '../../text/document-byline.js';
import { hasSurname } from '../../text/names.js';
import { rowText } from '../../text/row-text.js';
import { besideDate } from './beside-date.js';
import { dumpAccounts } from './dump-accounts.js';
import type { FoundPerson } from './found-person.js';
import type { Scene } from './scene.js';
import { where } from './where.js';

/** A name in brackets at the very end of the text, the closing bracket perhaps cut off. */
const CLOSING_BYLINE =
  /[。！？!?”"』」]\s*[（(]\s*([\p{Script=Han}·]{2,10}(?:[\s、，,]{1,2}[\p{Script=Han}·]{2,10}){0,3})\s*[）)]?$/u;
const CLOSING_CREDIT = /[。！？!?”"』」]\s*([（(][^（）()]{3,60}[）)]?)$/;
const SPLIT = /[\s、，,;；|/]+/;

const TRUST: Readonly<Record<string, number>> = { above: 0.9, body: 0.85, below: 0.8 };

function* fromCredits(scene: Scene): Generator<FoundPerson> {
  const { isText, format } = scene.page;
  const isWhole = isText && format !== 'dump';
  for (const { line, credits } of scene.credits) {
    for (const { role, label, names, outlet } of credits) {
      // By-lines of a page or a dump are weighed against what else names its writers.
      if (role === null || (label === 'By' && !isWhole)) continue;
      for (const name of names) {
        // 每经编辑 张三 above a text is the writer's byline at that paper, but says editor: kept as what it says.
        const evidence =
          outlet !== null && role === 'editor'
            ? `${outlet} ${label}, ${where(line)}`
            : `${label}, ${where(line)}`;
        yield { name, role, evidence, score: TRUST[line.place] ?? 0.8 };
      }
    }
  }
}

function* fromBody(scene: Scene): Generator<FoundPerson> {
  const { bodyLines } = scene;
  for (const line of bodyLines.slice(0, 4)) {
    const found = readDateline(line.text);
    for (const name of found?.names ?? []) yield { name, role: 'reporter', evidence: 'dateline', score: 0.9 };
  }
  const first = bodyLines.find((line) => line.text.length > 80);
  const document =
    scene.page.format === 'preview' && first !== undefined ? readDocumentByline(first.text) : null;
  if (document !== null)
    yield { name: document.name, role: 'author', evidence: 'byline above the text', score: 0.9 };
  for (const line of bodyLines.slice(-3)) yield* fromClosing(line.text);
}

function* fromClosing(text: string): Generator<FoundPerson> {
  const credit = CLOSING_CREDIT.exec(text);
  for (const { role, label, names } of (credit === null ? null : parseCreditLine(balanced(credit[1]!))) ??
    []) {
    if (role !== null)
      for (const name of names)
        yield { name, role, evidence: `${label} at the end of the text`, score: 0.85 };
  }
  const closing = CLOSING_BYLINE.exec(text);
  const names = (closing?.[1]?.split(SPLIT) ?? []).filter((name) => name !== '');
  if (names.length > 0 && names.every(isByline)) {
    for (const name of names)
      yield { name, role: 'author', evidence: 'name at the end of the text', score: 0.8 };
  }
}

/** Nothing but its place says that this is a name. Of two characters it may be a word (高温): only the commonest surnames. */
function isByline(name: string): boolean {
  return hasSurname(name) && (name.length > 2 || COMMONEST.test(name));
}

const COMMONEST =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱郭何罗邓谢彭曹曾萧蒋蔡潘袁董苏魏吕丁沈姚卢姜崔谭廖贾韦邹熊孟秦阎薛侯雷龙段郝邵毛钱戴严莫孔汤郑宋]/;

function balanced(text: string): string {
  return text.endsWith('）') || text.endsWith(')') ? text : `${text}${text[0] === '（' ? '）' : ')'}`;
}

const MAX_EDITORS = 200;

/** Elements of an editor below the text, beyond the lines that are read anyhow. */
function* fromEditorElements({ page, lines, marked }: Scene): Generator<FoundPerson> {
  const last = lines.at(-1)?.block ?? 0;
  for (const row of marked.editors) {
    const { first, hidden } = page.containers[row]!;
    const text = first > last && hidden === null ? rowText(page, row, MAX_EDITORS) : '';
    for (const { role, label, names } of text === '' ? [] : findCredits(text, [])) {
      if (role !== 'editor') continue;
      for (const name of names)
        yield { name, role, evidence: `${label}, element below the body`, score: 0.75 };
    }
  }
}

/** People whom the text and the lines around it name by their role: credit lines, datelines, names at its end. */
export function* creditedPeople(scene: Scene): Generator<FoundPerson> {
  yield* fromBody(scene);
  yield* fromCredits(scene);
  yield* fromEditorElements(scene);
  for (const { name } of besideDate(scene))
    if (name !== null) yield { name, role: 'reporter', evidence: 'name beside the date', score: 0.7 };
  for (const { writer } of dumpAccounts(scene))
    if (writer !== undefined)
      yield { name: writer, role: 'author', evidence: 'name behind 原创', score: 0.7 };
}
