const SPECIAL = /[.*+?^${}()|[\]\\]/g;
const LEFT_OUT = /^\s*…\s*$/;

const lineOf = (line: string): string =>
  LEFT_OUT.test(line)
    ? '(?:[^\\n]*\\n)*?'
    : `${line.trimEnd().replace(SPECIAL, '\\$&').replaceAll('…', '[^\\n]*')}[^\\S\\n]*\\n`;

/** What a page shows of an output: a line `…` stands for any lines, `…` within a line for the rest of it. */
export function shows(output: string): RegExp {
  return new RegExp(`^${output.trimEnd().split('\n').map(lineOf).join('')}$`, 'u');
}
