import type { Node } from '@babel/types';
import { importsOf } from './imports.js';
import { complaint, lineOf, type Place, placesIn, type Source } from './source.js';

/** Names that only one place may know. */
interface Ban {
  readonly names: readonly string[];
  /** A path below `src`, a folder's with `/` behind, or some; `null`: nobody. */
  readonly allowed: string | readonly string[] | null;
  readonly why: string;
}

const PROCESS = 'only cli.ts knows the process; all else runs in a library too';
const CODE = 'inputs are hostile: nothing starts programs or runs code that it is given';
const NETWORK = 'inputs are hostile: nothing talks to a network';

/** Packages and built-in modules, without `node:` and what stands behind a slash. */
const MODULES: readonly Ban[] = [
  {
    names: ['htmlparser2', 'cheerio', 'domhandler', 'css-what'],
    allowed: 'html/',
    why: 'only html/ knows parsers; rules are functions of plain data',
  },
  {
    names: ['module'],
    allowed: [
      'html/',
      'batch/progress.ts',
      'stages/decode/choose-encoding.ts',
      'stages/detach/read-front-matter.ts',
      'text/to-front-matter.ts',
    ],
    why: 'what is loaded late is known: cheerio, YAML, the guesser of encodings, the progress bar',
  },
  { names: ['commander'], allowed: 'cli.ts', why: 'only cli.ts knows commander; commands take plain flags' },
  // Nothing else tells whether another process still runs, or reads standard input whatever it is.
  {
    names: ['process'],
    allowed: ['cli.ts', 'batch/process-owner.ts', 'stages/collect/input-stream.ts'],
    why: PROCESS,
  },
  { names: ['console'], allowed: 'cli.ts', why: PROCESS },
  {
    names: ['gray-matter'],
    allowed: 'stages/detach/read-front-matter.ts',
    why: 'it runs code in front matter unless it is told not to; only the reader of front matter does',
  },
  {
    names: ['warcio', '@zone-eu', 'feedsmith', 'yauzl', 'tar-stream'],
    allowed: 'stages/collect/open/',
    why: 'only the readers of containers know their formats; they guard the parsers against what hostile files do',
  },
  {
    names: ['bullmq', 'ioredis'],
    allowed: 'queue/',
    why: 'only queue/ knows Redis; most runs have neither package',
  },
  { names: ['child_process', 'cluster', 'vm', 'inspector', 'repl', 'wasi'], allowed: null, why: CODE },
  { names: ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici'], allowed: null, why: NETWORK },
];

const GLOBALS: readonly Ban[] = [
  { names: ['process'], allowed: 'cli.ts', why: PROCESS },
  { names: ['console'], allowed: 'cli.ts', why: 'a library prints nothing; commands have a Console' },
  { names: ['eval', 'Function'], allowed: null, why: CODE },
  { names: ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'], allowed: null, why: NETWORK },
];

function whyNot(bans: readonly Ban[], name: string, path: string): string | null {
  const ban = bans.find(({ names }) => names.includes(name));
  if (ban === undefined) return null;
  const { allowed, why } = ban;
  const isAllowed = [allowed ?? []]
    .flat()
    .some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
  return isAllowed ? null : why;
}

const BUILT_IN = /^node:/;

/** Some packages and modules have one place, some none. A type ties a file to a package as well. */
export function modulesInTheirPlace(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap(({ from, line }) => {
      const [name = ''] = (from ?? '').replace(BUILT_IN, '').split('/');
      const why = whyNot(MODULES, name, source.path);
      return why === null ? [] : [complaint(source, line, `imports ${from}: ${why}`)];
    }),
  );
}

/** What `a.name` and `a['name']` read. */
function propertyOf(node: Node): { readonly of: Node; readonly name: string } | null {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return null;
  const { computed, object, property } = node;
  if (property.type === 'StringLiteral') return { of: object, name: property.value };
  return !computed && property.type === 'Identifier' ? { of: object, name: property.name } : null;
}

/** What stands around an expression and changes nothing of it: `x as T`, `x!`, `(x)`. */
const WRAPPERS = new Set([
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
]);
const GLOBAL_OBJECTS = new Set(['globalThis', 'global', 'window', 'self']);

function isGlobalObject(node: Node): boolean {
  if (WRAPPERS.has(node.type) && 'expression' in node) return isGlobalObject(node.expression as Node);
  return node.type === 'Identifier' && GLOBAL_OBJECTS.has(node.name);
}

/** The variable, or property of the global object, that is meant here; names of properties and types are none. */
function variableOf({ node, parent, key }: Place): string | null {
  if (node.type !== 'Identifier') {
    const property = propertyOf(node);
    return property !== null && isGlobalObject(property.of) ? property.name : null;
  }
  const isProperty = (key === 'property' || key === 'key') && !('computed' in parent && parent.computed);
  const isType = parent.type.startsWith('TS') && !WRAPPERS.has(parent.type);
  return isProperty || isType || key === 'imported' || key === 'exported' ? null : node.name;
}

/** Some globals have one place, some none. */
export function globalsInTheirPlace(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    [...placesIn(source)].flatMap((place) => {
      const name = variableOf(place);
      const why = name === null ? null : whyNot(GLOBALS, name, source.path);
      return why === null ? [] : [complaint(source, lineOf(place.node), `uses ${name}: ${why}`)];
    }),
  );
}

const TEXT = 'calls .text(), which runs blocks together and hidden text in with them; ask blocks for theirs';

/** cheerio's `.text()` is for html/ alone. */
export function textIsAskedOfBlocks(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !path.startsWith('html/'))
    .flatMap((source) =>
      [...placesIn(source)]
        .filter(({ node, key }) => key === 'callee' && propertyOf(node)?.name === 'text')
        .map(({ node }) => complaint(source, lineOf(node), TEXT)),
    );
}
