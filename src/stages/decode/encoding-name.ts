import iconv from 'iconv-lite';

/** Where pages ship a larger set than their label names: GBK pages hold characters of GB18030. */
const SUPERSETS: Readonly<Record<string, string>> = { gbk: 'gb18030' };

/**
 * The name of an encoding by any label that the Encoding Standard knows (`gb2312`, `x-sjis`, `latin1`), in lower
 * case; `null` for labels that it does not know, such as codecs that no page is in.
 */
export function encodingName(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    const wide = SUPERSETS[name] ?? name;
    return iconv.encodingExists(wide) ? wide : null;
  } catch {
    return null;
  }
}
