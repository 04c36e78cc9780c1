import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../src/pipeline.js';
import { serialise } from '../src/stages/write/serialise.js';
import { CASES, labelled, readable } from './support/cases.js';

const REPAIR = 'npm run golden -- ';

describe.each(CASES)('$name', ({ name, folder, source, why, exercises, options, must }) => {
  const outcome = clean(source, { ...options, ledger: true });

  it('gives the expected bytes', () => {
    const file = path.join(folder, 'expected.json');
    expect(existsSync(file), `${name} has no expected.json; write it with: ${REPAIR}${name}`).toBe(true);
    expect(serialise(outcome, 'json'), `if this is right: ${REPAIR}${name}`).toBe(readFileSync(file, 'utf8'));
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
