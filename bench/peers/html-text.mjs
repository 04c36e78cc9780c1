// The text of HTML that an extractor gives back: the same reading for all of them.
import { parseDocument } from 'htmlparser2';

const UNSEEN = new Set(['head', 'noscript', 'script', 'style', 'template', 'title']);
/** Elements that stand in a line; all others end one. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Without recursion: what is given back may be nested as deep as the page was. */
function textOf(root, isLeftOut) {
  const parts = [];
  const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (typeof node === 'string') parts.push(node);
    else if (node.type === 'text') parts.push(node.data);
    else if (node.children !== undefined && !isLeftOut(node)) {
      const end = INLINE.has(node.name) ? '' : '\n';
      parts.push(end);
      stack.push(end);
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
    }
  }
  return parts.join('');
}

/** The text of some HTML, with captions and without: labels have them or not. */
export function textsOf(html) {
  const root = parseDocument(html ?? '');
  return [
    textOf(root, ({ name }) => UNSEEN.has(name)),
    textOf(root, ({ name }) => UNSEEN.has(name) || name === 'figcaption'),
  ];
}
