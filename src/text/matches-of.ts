/**
 * All matches of a global expression in a text, in order. `matchAll` works on a copy of the expression, which the engine
 * compiles anew as soon as it has forgotten the last one: for long expressions that takes longer than a page.
 */
export function matchesOf(text: string, expression: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    found.push(match);
    // An empty match ends where it began; from within a pair of units a Unicode expression would step back.
    if (match[0] === '') expression.lastIndex += text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
  return found;
}
