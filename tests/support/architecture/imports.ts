import path from 'node:path';
import type { Node } from '@babel/types';
import { lineOf, placesIn, type Source } from './source.js';

/** What one file takes from another: import, re-export, `import()`, `require()`, a type. */
export interface Import {
  readonly line: number;
  /** As written; `null` where it is computed, so that nobody can tell what is loaded. */
  readonly from: string | null;
  /** Path below `src` of a file of ours, else `null`. */
  readonly target: string | null;
  /** Gone at run time. With `verbatimModuleSyntax` only what is a type as a whole goes. */
  readonly isType: boolean;
}

/** The node that says what is loaded; `null` where nothing is. */
function loaded(node: Node): { readonly name: Node; readonly isType: boolean } | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return { name: node.source, isType: node.importKind === 'type' };
    case 'ExportNamedDeclaration':
      return node.source ? { name: node.source, isType: node.exportKind === 'type' } : null;
    case 'ExportAllDeclaration':
      return { name: node.source, isType: node.exportKind === 'type' };
    case 'TSImportType':
      return { name: node.argument, isType: true };
    case 'TSExternalModuleReference':
      return { name: node.expression, isType: false };
    case 'CallExpression': {
      const { callee } = node;
      const isLoad = callee.type === 'Import' || (callee.type === 'Identifier' && callee.name === 'require');
      return isLoad ? { name: node.arguments[0] ?? callee, isType: false } : null;
    }
    default:
      return null;
  }
}

const ENDING = /\.js$/;

function targetOf(source: Source, from: string | null): string | null {
  if (!from?.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(source.path), from).replace(ENDING, '.ts');
}

/** Everything that a file loads, or takes a type from. */
export function importsOf(source: Source): Import[] {
  const imports: Import[] = [];
  for (const { node } of placesIn(source)) {
    const found = loaded(node);
    if (found === null) continue;
    const from = found.name.type === 'StringLiteral' ? found.name.value : null;
    imports.push({ line: lineOf(node), from, target: targetOf(source, from), isType: found.isType });
  }
  return imports;
}
