import { isUtf8 } from 'node:buffer';

const DECLARED = /^\s{0,100}<\?xml[^>]{0,200}?\sencoding\s{0,10}=\s{0,10}["']([\w.:-]{1,40})["']/i;
const MARKS: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const GB = /^(?:gb2312|gbk)$/i;
const HEAD = 1024;

/** A feed as text: by its byte order mark, as UTF-8 where it is that, else as its XML declaration says; `null` where none helps. */
export function feedText(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const label = marked ?? (isUtf8(bytes) ? 'utf-8' : declared(bytes));
  if (label === undefined) return null;
  try {
    return new TextDecoder(GB.test(label) ? 'gb18030' : label).decode(bytes);
  } catch {
    return null;
  }
}

function declared(bytes: Uint8Array): string | undefined {
  return DECLARED.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))?.[1];
}
