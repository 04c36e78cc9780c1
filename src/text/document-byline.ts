/** 某某主席 张三 2020年04月24日, run together above a document's text. */
const DOCUMENT_BYLINE =
  /^(?:[\p{Script=Han}（）()]{2,40}\s)?(?<name>[\p{Script=Han}]{2,4}|[\p{Script=Han}]{1,8}(?:·[\p{Script=Han}]{1,10}){1,3})\s(?:\d{4}年\d{1,2}月\d{1,2}日)\s/u;

/** Reads the office, name and date that a document preview's text opens with: the name, and where they end. */
export function readDocumentByline(text: string): { readonly name: string; readonly end: number } | null {
  const found = DOCUMENT_BYLINE.exec(text);
  const name = found?.groups?.['name'];
  return found === null || name === undefined ? null : { name, end: found[0].length };
}
