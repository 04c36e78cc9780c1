import { describe, expect, it } from 'vitest';
import { FIRST, page, SECOND } from '../support/pages.js';
import { runCli } from '../support/run-cli.js';
import { type Files, type TempFolder, tempFolder } from '../support/temp-folder.js';

const CREDIT = '责任编辑：陆青禾 SF031';
const PAGE = page('河口镇修好老水闸', FIRST, SECOND, CREDIT);
/** With it the page keeps its last line: the text is a little other, and so is all that follows from it. */
const DRIFT = ['--without', 'editor-credit'];
const NOTE =
  /^NOTE fixtures\/a: text differs, but its F1 of 0\.\d{4} is within 0\.8\n\n1 passed \(1 within the tolerance\), 0 failed\n$/;

async function checked(files: Files = {}): Promise<TempFolder> {
  const folder = await tempFolder({ 'fixtures/a/input.html': PAGE, ...files });
  await runCli(folder, ['check', '--update', '--ledger']);
  return folder;
}

const check = (folder: TempFolder, ...args: readonly string[]) => runCli(folder, ['check', ...args]);

/** The editors are named by the credit whether it is kept or not. */
describe('a text within the tolerance', () => {
  it('passes with a note, which the closing words count', async () => {
    const folder = await checked();
    expect((await check(folder, ...DRIFT)).code).toBe(1);
    const run = await check(folder, ...DRIFT, '--tolerance', '0.8');
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(NOTE);
  });

  it('is not near enough for a higher one', async () => {
    const run = await check(await checked(), ...DRIFT, '--tolerance', '0.99');
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('differs in blocks');
    expect(run.stdout).toContain('--tolerance 0.99');
  });

  it('does not pass where another field differs, and that alone is told', async () => {
    const folder = await checked();
    const expected = JSON.parse(await folder.read('fixtures/a/expected.json'));
    await folder.write('fixtures/a/expected.json', JSON.stringify({ ...expected, title: '石桥' }));
    const { code, stdout } = await check(folder, ...DRIFT, '--tolerance', '0.8');
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL fixtures/a: differs in title\n');
    expect(stdout).not.toContain(CREDIT);
  });

  it('does not make a page pass that is no article any more', async () => {
    const folder = await checked();
    await folder.write('fixtures/a/input.html', '');
    expect((await check(folder, '--tolerance', '0')).stdout).toContain('differs in status');
  });

  it('is not written anew: small differences would add up', async () => {
    const folder = await checked();
    const before = await folder.read('fixtures/a/expected.json');
    const run = await check(folder, ...DRIFT, '--tolerance', '0.8', '--update');
    expect(run.stdout).toMatch(NOTE);
    expect(await folder.read('fixtures/a/expected.json')).toBe(before);
    expect((await check(folder, ...DRIFT, '--tolerance', '1', '--update')).stdout).toContain('1 updated');
  });

  it('is near enough by the file of options, or by the fixture itself, which goes before both', async () => {
    const folder = await checked({ 'inkwash.json': JSON.stringify({ tolerance: 0.8 }) });
    expect((await check(folder, ...DRIFT)).stdout).toMatch(NOTE);
    expect((await check(folder, ...DRIFT, '--tolerance', '0.99')).code).toBe(1);
    await folder.write('fixtures/a/case.json', JSON.stringify({ tolerance: 0.99 }));
    expect((await check(folder, ...DRIFT)).code).toBe(1);
    await folder.write('fixtures/a/case.json', JSON.stringify({ tolerance: 0.8 }));
    expect((await check(folder, ...DRIFT, '--tolerance', '0.99')).code).toBe(0);
    await folder.write('fixtures/a/case.json', JSON.stringify({ tolerance: 8 }));
    expect((await check(folder)).stdout).toContain('fixtures/a/case.json: tolerance: ');
  });

  it.each([
    ['its text', ['text']],
    ['its blocks', ['blocks']],
    ['both', ['text', 'blocks']],
  ])('is near enough where %s alone is pinned', async (_what, fields) => {
    const folder = await tempFolder({ 'fixtures/a/input.html': PAGE });
    await check(folder, '--update', '--fields', fields.join());
    expect((await check(folder, ...DRIFT, '--tolerance', '0.8')).code).toBe(0);
    expect((await check(folder, ...DRIFT, '--tolerance', '0.99')).code).toBe(1);
  });

  it('is told by every reporter', async () => {
    const folder = await checked();
    const told = async (name: string): Promise<string> =>
      (await check(folder, ...DRIFT, '--tolerance', '0.8', '--reporter', name)).stdout;
    expect(JSON.parse(await told('json'))).toMatchObject({
      passed: 1,
      fixtures: [{ status: 'passed', message: expect.stringContaining('within 0.8') }],
    });
    expect(await told('github')).toContain('::notice file=fixtures/a/expected.json,line=1,');
    expect(await told('junit')).toContain('<system-out>text differs, but its F1');
    expect(JSON.parse(await told('sarif')).runs[0].results).toMatchObject([
      { ruleId: 'within-tolerance', level: 'note' },
    ]);
  });

  it.each(['2', '-1', 'x', ''])('%j is none', async (tolerance) => {
    const run = await check(await tempFolder(), '--tolerance', tolerance);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('a number from 0 to 1');
  });
});
