/** What is read of a JSON Schema here. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'object',
};

function typeOf(node: SchemaNode): string {
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.anyOf !== undefined) return node.anyOf.map(typeOf).join(' or ');
  if (node.enum !== undefined) return node.enum.map((value) => `\`${value}\``).join(', ');
  if (node.type === 'array')
    return `list of ${node.items?.type === 'object' ? 'objects' : typeOf(node.items!)}`;
  return [node.type ?? []]
    .flat()
    .map((one) => WORDS[one])
    .join(' or ');
}

/** A row of a table that tells of an object's keys: key and type. */
export type KeyRow = readonly [key: string, type: string];

/** What a page's table has to say of an object, in order. */
export function rowsOf({ properties = {}, required = [] }: SchemaNode): KeyRow[] {
  return Object.entries(properties).map(([key, node]) => {
    return [key, required.includes(key) ? typeOf(node) : `${typeOf(node)}, may be absent`];
  });
}

/** The objects right within an object, and in its lists, by their keys. */
export function objectsIn({ properties = {} }: SchemaNode): [key: string, node: SchemaNode][] {
  return Object.entries(properties).flatMap(([key, node]) => {
    const found = [node, node.items, ...(node.anyOf ?? [])].find((one) => one?.properties !== undefined);
    return found === undefined ? [] : [[key, found]];
  });
}

const ROW = /^\| `(\w+)` \| ([^|]*) \|/gm;

/** The rows of a section's first table with a column of types; a section goes from its heading to the next one. */
export function rowsShown(page: string, heading: string): KeyRow[] {
  const [, rest = ''] = page.split(`\n${heading}\n`);
  const [section = ''] = rest.split('\n#');
  const table = section.slice(section.indexOf('| key | type |'));
  const [rows = ''] = table.split('\n\n');
  return [...rows.matchAll(ROW)].map(([, key = '', type = '']) => [key, type]);
}
