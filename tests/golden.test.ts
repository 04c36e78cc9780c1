import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../src/model/check.js';
import { clean } from '../src/pipeline.js';
import { serialise } from '../src/stages/write/serialise.js';
import { CASES, labelled, readable } from './support/cases.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Told {
  readonly name: string;
  readonly status: string;
  readonly failure: Failure | null;
  readonly repair: string | null;
}

/** What the command says of the project's own fixtures. */
function checked(): Map<string, Told> {
  const args = ['bin/inkwash.js', 'check', 'fixtures/cases', '--reporter', 'json'];
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { stdout } = spawnSync(process.execPath, args, options);
  const { fixtures } = JSON.parse(stdout) as { fixtures: Told[] };
  return new Map(fixtures.map((told) => [path.basename(told.name), told]));
}

const CHECKED = checked();

it('inkwash check sees every fixture, and nothing else', () => {
  expect([...CHECKED.keys()].sort()).toEqual(CASES.map(({ name }) => name));
});

describe.each(CASES)('$name', ({ name, folder, source, why, exercises, options, must }) => {
  const outcome = clean(source, { ...options, ledger: true });

  it('passes inkwash check', () => {
    const { status, failure, repair } = CHECKED.get(name)!;
    expect({ status, failure }, `if this is right: ${repair}`).toEqual({ status: 'passed', failure: null });
  });

  it('has an expectation that holds all of it, byte for byte', () => {
    const file = path.join(folder, 'expected.json');
    expect(existsSync(file)).toBe(true);
    expect(serialise(outcome, 'json')).toBe(readFileSync(file, 'utf8'));
  });

  it('is what a person says of the page', () => {
    const { with: present = [], without: absent = [], ...fields } = must;
    const text = outcome.status === 'article' ? outcome.text : '';
    for (const snippet of present) expect(text, why).toContain(snippet);
    for (const snippet of absent) expect(text, why).not.toContain(snippet);
    expect(labelled(outcome), why).toMatchObject(fields);
  });

  it.each(exercises)('changes when %s is switched off', (rule) => {
    const changed = clean(source, { ...options, ledger: true, without: [rule] });
    expect(readable(changed)).not.toBe(readable(outcome));
  });
});
