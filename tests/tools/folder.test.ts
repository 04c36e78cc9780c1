import { expect, it } from 'vitest';
import { foldOf, labelledPages } from '../../tools/tune/folder.mjs';
import { FERRY, SLUICE } from '../support/pages.js';
import { tempFolder } from '../support/temp-folder.js';

const NAMES = Array.from({ length: 400 }, (_, i) => `page-${i}`);

it('a page stays in its fold', () => {
  // Told once: pages that move would be told by models that have seen them before.
  expect(['sluice', 'ferry', '渡口', ''].map((name) => foldOf(name, 4))).toEqual([0, 3, 1, 1]);
});

it('folds are of about the same size', () => {
  const sizes = [0, 1, 2, 3].map((fold) => NAMES.filter((name) => foldOf(name, 4) === fold).length);
  for (const size of sizes) expect(Math.abs(size - 100)).toBeLessThan(30);
});

it('pages without a label, labels without a page and other files are left out', async () => {
  const folder = await tempFolder({
    'pages/sluice.html': SLUICE,
    'pages/ferry.htm': FERRY,
    'pages/bridge.html': SLUICE,
    'pages/note.txt': '水闸',
    'gold.jsonl': `${[
      { id: 'sluice', body: '水闸' },
      { id: 'ferry', body: '渡口', title: '渡口' },
      { id: 'bridge', body: '' },
      { id: 'note', body: '水闸' },
      { id: 'gone', body: '石桥' },
    ]
      .map((label) => JSON.stringify(label))
      .join('\n')}\n`,
  });
  const pages: { id: string; body: string; source: { relative: string; bytes: Uint8Array } }[] =
    labelledPages(folder.path);
  expect(pages.map(({ id, body, source }) => [id, body, source.relative])).toEqual([
    ['sluice', '水闸', 'sluice.html'],
    ['ferry', '渡口', 'ferry.htm'],
  ]);
  expect(new TextDecoder().decode(pages[0]!.source.bytes)).toBe(SLUICE);
});
