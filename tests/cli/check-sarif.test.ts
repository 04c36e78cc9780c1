import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FERRY, FIRST, page, SLUICE } from '../support/pages.js';
import { runCli } from '../support/run-cli.js';
import { type TempFolder, tempFolder } from '../support/temp-folder.js';

const SCHEMA = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
/** Zod takes an address that is relative for none: these are looked at one by one below. */
const withoutReferences = (key: string, value: unknown): unknown =>
  key === 'format' && value === 'uri-reference' ? undefined : value;
/** The schema of OASIS. */
const Log = z.fromJSONSchema(JSON.parse(readFileSync(SCHEMA, 'utf8'), withoutReferences));
const FINGERPRINT = /^[0-9a-f]{16}:1$/;
const FILE_URL = /^file:\/\/\/.*\/fixtures\/a\/input\.html$/;
const UNSEEN = /[\u001b\u202e]/;

interface Found {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      readonly region: { readonly startLine: number };
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

async function resultsOf(folder: TempFolder, ...args: readonly string[]): Promise<readonly Found[]> {
  const { stdout } = await runCli(folder, ['check', '--reporter', 'sarif', ...args]);
  const log = JSON.parse(stdout);
  expect(Log.safeParse(log).error).toBeUndefined();
  const [{ tool, results }] = log.runs;
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  return results;
}

it('the schema knows what is wrong', () => {
  const log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [] }] };
  expect(Log.safeParse(log).success).toBe(true);
  expect(Log.safeParse({ ...log, version: '2.0.0' }).success).toBe(false);
  expect(Log.safeParse({ ...log, runs: [{ tool: {}, results: [{ level: 'bad' }] }] }).success).toBe(false);
});

describe('sarif', () => {
  it('is a log without results where all is as expected', async () => {
    const folder = await tempFolder({ 'fixtures/a/input.html': SLUICE });
    await runCli(folder, ['check', '--update']);
    expect(await resultsOf(folder)).toEqual([]);
  });

  it('has a result for each fixture that fails, where it is to be mended', async () => {
    const folder = await tempFolder({
      'fixtures/a/input.html': SLUICE,
      'fixtures/a/expected.json': '{\n  "status": "article",\n  "title": "石桥"\n}\n',
      'fixtures/b b/新.d/input.html': FERRY,
      'fixtures/c/expected.json': '{}',
      'fixtures/d/input.html': FERRY,
      'fixtures/d/expected.json': '<<<<',
    });
    const results = await resultsOf(folder);
    const told = results.map(({ ruleId, level, locations: [location] }) => {
      const { artifactLocation, region } = location!.physicalLocation;
      return [ruleId, level, artifactLocation.uri, artifactLocation.uriBaseId, region.startLine];
    });
    expect(told).toEqual([
      ['different', 'error', 'fixtures/a/expected.json', '%SRCROOT%', 3],
      ['missing', 'error', 'fixtures/b%20b/%E6%96%B0.d/input.html', '%SRCROOT%', 1],
      ['orphaned', 'error', 'fixtures/c/expected.json', '%SRCROOT%', 1],
      ['invalid', 'error', 'fixtures/d/expected.json', '%SRCROOT%', 1],
    ]);
    expect(results[0]!.message.text).toContain('fixtures/a: differs in title\n  title\n    - 石桥\n');
    expect(results[0]!.message.text).toContain(
      'if this is right: inkwash check fixtures/a/input.html --update',
    );
  });

  it('gives what is wrong one fingerprint, from wherever in the file and however the text goes on', async () => {
    const folder = await tempFolder({
      'fixtures/a/input.html': SLUICE,
      'fixtures/a/expected.json': '{"title": "石桥"}',
      'fixtures/b/input.html': SLUICE,
      'fixtures/b/expected.json': '{"title": "石桥"}',
    });
    const prints = async (): Promise<string[]> =>
      (await resultsOf(folder)).map((one) => one.partialFingerprints['primaryLocationLineHash']!);
    const before = await prints();
    expect(new Set(before).size).toBe(2);
    for (const print of before) expect(print).toMatch(FINGERPRINT);
    await folder.write('fixtures/a/expected.json', '{\n\n\n"title": "渡口"}');
    expect(await prints()).toEqual(before);
    await folder.write('fixtures/a/expected.json', '{"source": "渡口"}');
    expect(await prints()).not.toEqual(before);
  });

  it('names what is not below the working folder by its whole address', async () => {
    const folder = await tempFolder({ 'fixtures/a/input.html': SLUICE, 'inside/x': '' });
    const inside = { ...folder, path: `${folder.path}/inside` };
    const [result] = await resultsOf(inside, '../fixtures');
    const { artifactLocation } = result!.locations[0]!.physicalLocation;
    expect(artifactLocation.uri).toMatch(FILE_URL);
    expect(artifactLocation.uriBaseId).toBeUndefined();
  });

  it('nothing of an input commands who reads it', async () => {
    const folder = await tempFolder({
      'fixtures/a/input.html': page('河口\u202e\u001b[2J镇', FIRST),
      'fixtures/a/expected.json': '{"title": "石\u202e桥"}',
    });
    const { stdout } = await runCli(folder, ['check', '--reporter', 'sarif']);
    expect(stdout).not.toMatch(UNSEEN);
    for (const { message } of await resultsOf(folder)) expect(message.text).not.toMatch(UNSEEN);
  });
});
