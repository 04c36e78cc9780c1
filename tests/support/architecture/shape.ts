import type { Function as FunctionNode, Node } from '@babel/types';
import { complaint, lineOf, placesIn, type Source, stemOf } from './source.js';

/** From `{` to `}`, functions within it counted in. */
const MAX_FUNCTION = 50;
const MAX_PARAMETERS = 4;
/** Files that are all data may be longer: those are the JSON files of `sites/`, which are not read here. */
const MAX_FILE = 200;

/** Names that fit everything. */
const NO_NAMES = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'lib', 'shared']);

const TYPES = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration']);

function declared(node: Node): string[] {
  if (TYPES.has(node.type)) return [];
  if (node.type === 'VariableDeclaration')
    return node.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : '{ … }'));
  return 'id' in node && node.id?.type === 'Identifier' ? [node.id.name] : [];
}

/** Names of the values that a statement exports. */
function exported(node: Node): string[] {
  if (node.type === 'ExportDefaultDeclaration') return ['default'];
  if (node.type === 'ExportAllDeclaration') return node.exportKind === 'type' ? [] : ['*'];
  if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') return [];
  if (node.declaration) return declared(node.declaration);
  return node.specifiers.flatMap((one) => {
    if (one.type !== 'ExportSpecifier') return ['*'];
    if (one.exportKind === 'type') return [];
    return [one.exported.type === 'Identifier' ? one.exported.name : one.exported.value];
  });
}

const HUMP = /([a-z\d])([A-Z])/g;

/** `chooseRun` and `CHOOSE_RUN` as a file is called. */
const kebab = (name: string): string => name.replace(HUMP, '$1-$2').replaceAll('_', '-').toLowerCase();

/** In stages a file is one thing and called so; types that belong to it do not count. */
export function oneThingAFile(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('stages/'))
    .flatMap((source) => {
      const [first, ...more] = source.tree.program.body.flatMap((node) =>
        exported(node).map((name) => ({ name, line: lineOf(node) })),
      );
      if (first === undefined) return [];
      const beside = `beside ${first.name}: one exported thing a file, so that ls finds it`;
      const found = more.map(({ name, line }) => complaint(source, line, `exports ${name} ${beside}`));
      if (stemOf(source.path).split('/').at(-1) === kebab(first.name)) return found;
      const why = `exports ${first.name}: then it is called ${kebab(first.name)}.ts, so that ls finds it`;
      return [complaint(source, first.line, why), ...found];
    });
}

const isFunction = (node: Node): node is FunctionNode =>
  'params' in node && 'body' in node && 'async' in node;

/** A function fits a screen, and takes few things. */
export function functionsFitAScreen(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    [...placesIn(source)].flatMap(({ node }) => {
      if (!isFunction(node)) return [];
      const { start, end } = node.body.loc!;
      const lines = end.line - start.line + 1;
      const { length } = node.params;
      const found: string[] = [];
      if (lines > MAX_FUNCTION) found.push(`a function of ${lines} lines; ${MAX_FUNCTION} fit a screen`);
      if (length > MAX_PARAMETERS)
        found.push(`${length} parameters, more than ${MAX_PARAMETERS}; what is passed together is one thing`);
      return found.map((why) => complaint(source, lineOf(node), why));
    }),
  );
}

/** A file is read in one go. */
export function filesAreShort(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const lines = source.text.trimEnd().split('\n').length;
    if (lines <= MAX_FILE) return [];
    return [
      complaint(source, MAX_FILE + 1, `${lines} lines, more than ${MAX_FILE}: it knows more than one thing`),
    ];
  });
}

/** Folders and files say what is in them. */
export function namesSaySomething(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    stemOf(source.path)
      .split('/')
      .filter((part) => NO_NAMES.has(part))
      .map((part) => complaint(source, 1, `called ${part}: a name that fits everything gathers everything`)),
  );
}
