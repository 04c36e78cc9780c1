import { madePage } from '../../bench/made-pages.mjs';
import { type TempFolder, tempFolder } from './temp-folder.js';

const PARAGRAPH = /<p>([^<]+)<\/p>/g;
/** Paragraphs of a page, by the maker's measure. */
export const SIZE = 4;

/** Twelve pages of one layout in five languages, and their paragraphs for labels. */
export async function madeFolder(): Promise<TempFolder> {
  const files: Record<string, string> = {};
  const labels: string[] = [];
  for (let i = 0; i < 12; i++) {
    const html: string = madePage(i * 3, SIZE);
    files[`made/pages/story-${i}.html`] = html;
    const body = [...html.matchAll(PARAGRAPH)].map(([, text]) => text).join('\n\n');
    labels.push(JSON.stringify({ id: `story-${i}`, body }));
  }
  return tempFolder({ ...files, 'made/gold.jsonl': labels.join('\n') });
}
