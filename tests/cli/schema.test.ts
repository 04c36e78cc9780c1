import { describe, expect, it } from 'vitest';
import { ArticleSchema } from '../../src/model/article.js';
import { SLUICE } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

describe('schema', () => {
  it('is the JSON Schema of an article, its keys in the order of the article', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout } = await runCli(folder, ['schema']);
    expect(code).toBe(0);
    const schema = JSON.parse(stdout) as { type: string; required: string[]; properties: object };
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    const [article] = records((await runCli(folder, ['clean', 'a.html', '--ledger'])).stdout);
    expect(Object.keys(schema.properties)).toEqual(Object.keys(article!));
    expect(schema.required).toEqual(Object.keys(article!).filter((key) => key !== 'ledger'));
  });

  it('holds for what clean prints', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const [article] = records((await runCli(folder, ['clean', 'a.html', '--ledger'])).stdout);
    expect(ArticleSchema.parse(article)).toEqual(article);
  });

  it('with --all covers all three statuses', async () => {
    const folder = await tempFolder();
    const { stdout } = await runCli(folder, ['schema', '--all']);
    const branches = JSON.parse(stdout) as Record<string, unknown[]>;
    expect(branches['oneOf'] ?? branches['anyOf']).toHaveLength(3);
  });
});
