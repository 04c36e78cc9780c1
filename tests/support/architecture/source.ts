import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';
import type { File, Node } from '@babel/types';

/** A source file, read into a tree. `path` is below `src`, with `/` between folders. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: File;
}

/** A place in the tree: a node, and where it hangs. */
export interface Place {
  readonly node: Node;
  readonly parent: Node;
  /** The parent's key that the node stands under. */
  readonly key: string;
}

export function sourceOf(name: string, text: string): Source {
  return { path: name, text, tree: parse(text, { sourceType: 'module', plugins: ['typescript'] }) };
}

/** Every `.ts` file below a folder, in the order of their names. */
export function readSources(root: string): Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
    .map((name) => sourceOf(name, readFileSync(path.join(root, name), 'utf8')));
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const COMMENTS = /[cC]omments$/;

function* below(parent: Node): Generator<Place> {
  for (const [key, value] of Object.entries(parent)) {
    if (COMMENTS.test(key)) continue;
    for (const node of Array.isArray(value) ? value : [value]) {
      if (!isNode(node)) continue;
      yield { node, parent, key };
      yield* below(node);
    }
  }
}

/** All nodes of a file, the outer before the inner. */
export function placesIn({ tree }: Source): Iterable<Place> {
  return below(tree.program);
}

/** A file's path without its ending. */
export function stemOf(name: string): string {
  return name.endsWith('.ts') ? name.slice(0, -3) : name;
}

export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 0;
}

/** `file:line: why`, as an editor opens it. */
export function complaint(source: Source, line: number, why: string): string {
  return `src/${source.path}:${line}: ${why}`;
}
