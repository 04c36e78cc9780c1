import { importsOf } from './imports.js';
import { complaint, lineOf, type Source, stemOf } from './source.js';

/**
 * Who may import whom: from a layer only those below it, and its own unit. A unit is a folder, a stage, or named files
 * at the top. Nothing runs between two units of one layer, and so not between two stages.
 */
const LAYERS: readonly (readonly string[])[] = [
  ['cli', 'index'],
  ['commands'],
  ['check', 'learn', 'queue', 'report', 'sinks'],
  ['reporters', 'score', 'pipeline'],
  ['batch', 'report-page', 'stages'],
  ['profiles'],
  ['html'],
  ['text'],
  ['model'],
];

const TABLE = LAYERS.map((units) => units.join(', ')).join(' → ');

/** Files at the top that make the pipeline, or say something of all its stages. */
const PIPELINE = [
  'pipeline',
  'build-id',
  'package-version',
  'clean-batch',
  'clean-files',
  'clean-place',
  'clean-text',
  'clean-worker',
  'cleaning-options',
  'conservation',
  'explanation',
  'peers',
  'rule-example',
  'rules',
  'wash',
];

interface Unit {
  readonly name: string;
  /** 0 is the top; -1 where the table does not know it. */
  readonly layer: number;
}

function unitOf(path: string): Unit {
  const stem = stemOf(path);
  const [top = '', second = ''] = stem.split('/');
  const row = PIPELINE.includes(stem) ? 'pipeline' : top;
  const layer = LAYERS.findIndex((units) => units.includes(row));
  return { name: row === 'stages' ? `stages/${second}` : row, layer };
}

function whyNot(from: Unit, to: Unit): string | null {
  if (from.name === to.name || to.layer > from.layer) return null;
  const isBetweenStages = from.name.startsWith('stages/') && to.name.startsWith('stages/');
  const why = isBetweenStages
    ? 'no stage knows another; the pipeline hands on, text/ and model/ hold what both need'
    : `imports run down: ${TABLE}`;
  return `${from.name} imports ${to.name}: ${why}`;
}

/** Imports run from the command line down to the model, and never from stage to stage. */
export function importsRunDown(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const unit = unitOf(source.path);
    if (unit.layer < 0)
      return [complaint(source, 1, `${unit.name} is in no layer; say in the table where it belongs`)];
    return importsOf(source).flatMap(({ line, target, from }) => {
      if (from === null)
        return [complaint(source, line, 'imports a computed name: nobody can tell what is loaded')];
      const why = target === null ? null : whyNot(unit, unitOf(target));
      return why === null ? [] : [complaint(source, line, why)];
    });
  });
}

/** Files that come round to themselves, types aside: one of them runs before what it needs is there. */
export function noCycles(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (source: Source, trail: readonly string[]): void => {
    for (const { isType, target, line } of importsOf(source)) {
      const next = target === null || isType ? undefined : byPath.get(target);
      if (next === undefined) continue;
      const at = trail.indexOf(next.path);
      if (at >= 0) {
        const round = [...trail.slice(at), next.path].join(' → ');
        found.push(complaint(source, line, `comes round to itself: ${round}; one runs before what it needs`));
      } else if (!done.has(next.path)) visit(next, [...trail, next.path]);
    }
    done.add(source.path);
  };
  for (const source of sources) if (!done.has(source.path)) visit(source, [source.path]);
  return found;
}

/** The library's entry has nothing of its own. */
export function indexOnlyReexports(sources: readonly Source[]): string[] {
  const index = sources.find(({ path }) => path === 'index.ts');
  if (index === undefined) return [];
  return index.tree.program.body
    .filter(
      (node) =>
        node.type !== 'ExportAllDeclaration' && !(node.type === 'ExportNamedDeclaration' && node.source),
    )
    .map((node) =>
      complaint(
        index,
        lineOf(node),
        'index.ts only re-exports: it says what the library is, and does nothing',
      ),
    );
}
