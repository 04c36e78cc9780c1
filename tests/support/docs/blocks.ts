/** A fenced block of a page. */
export interface DocBlock {
  /** Of the opening fence, from 1. */
  readonly line: number;
  /** First word behind the fence: `sh`, `json` …; empty where there is none. */
  readonly language: string;
  /** The other words: `exit=1`, `no-run="needs Slurm"`, `output`. A word alone has the value `''`. */
  readonly options: Readonly<Record<string, string>>;
  readonly text: string;
}

const FENCED = /^```(\w*)([^\n]*)\n([\s\S]*?)^```$/gm;
const OPTION = /([\w-]+)(?:="([^"]*)"|=(\S+))?/g;

/** All fenced blocks of a page, in order. */
export function blocksOf(markdown: string): DocBlock[] {
  return [...markdown.matchAll(FENCED)].map(({ index, 1: language = '', 2: rest = '', 3: text = '' }) => {
    const options = [...rest.matchAll(OPTION)].map(([, name, quoted, bare]) => [name, quoted ?? bare ?? '']);
    return {
      line: markdown.slice(0, index).split('\n').length,
      language,
      options: Object.fromEntries(options),
      text,
    };
  });
}
