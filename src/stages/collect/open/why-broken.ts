const REASONS: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'it is cut off',
  Z_DATA_ERROR: 'it is damaged',
  ERR_STREAM_PREMATURE_CLOSE: 'it is cut off',
};

const CUT_OFF = /^Unexpected end|signature not found|overflows file bounds|premature/i;

/** Why what was packed cannot be read, in words. */
export function whyBroken(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? (CUT_OFF.test(message) ? 'it is cut off' : message);
}
