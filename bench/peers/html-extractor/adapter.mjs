// A native module for Linux on x64, macOS on ARM and Windows on x64.
import extractor from '@firecrawl/html-extractor';

/** In this thread, as the others. */
export const extract = (html, url) =>
  extractor.extractSync(html, { outputText: true, ...(url === undefined ? {} : { url }) });

/** Its texts are plain: captions cannot be told from the rest. */
export const articleOf = (found) => ({ title: found.metadata?.title ?? null, texts: [found.text ?? ''] });
