import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What stands before and behind the packets of a page. */
export interface PageShell {
  readonly head: string;
  readonly tail: string;
}

const asset = (name: string): string =>
  readFileSync(new URL(`../report-page/${name}`, import.meta.url), 'utf8');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The page without its data. Its policy lets it run its own script and use its own style, known by their hashes, and
 * nothing else: no request, no form, no other script.
 *
 * @param title plain words of ours, never of an input
 */
export function pageShell(title: string): PageShell {
  const script = asset('page.js');
  const style = asset('page.css');
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  return {
    head: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div id="app"><p class="waiting" role="status">Reading the report…</p></div>
<noscript><p class="waiting">This page unpacks its data with its own script. Nothing is loaded from elsewhere.</p></noscript>
`,
    tail: `<script>${script}</script>
</body>
</html>
`,
  };
}
