import { isWhiteSpace } from '../text/white-space.js';

/** Is a name among those that an attribute lists between white space? Asked of many elements: no list is made. */
export function hasName(names: string | undefined, name: string): boolean {
  if (names === undefined || names === name) return names !== undefined;
  for (let at = names.indexOf(name); at >= 0 && name !== ''; at = names.indexOf(name, at + 1)) {
    const end = at + name.length;
    const isStart = at === 0 || isWhiteSpace(names.charCodeAt(at - 1));
    if (isStart && (end === names.length || isWhiteSpace(names.charCodeAt(end)))) return true;
  }
  return false;
}
