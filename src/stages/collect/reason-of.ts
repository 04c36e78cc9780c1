/** Undecodable bytes in a name come as this; the name that is asked for then is another one. */
const REPLACEMENT = '\ufffd';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'a folder, not a file',
  ELOOP: 'a link that leads in a circle',
  ENOENT: 'no such file',
};

/** Why a file or folder cannot be read, in words. */
export function reasonOf(file: string, { code = '', message }: NodeJS.ErrnoException): string {
  const reason = REASONS[code] ?? message;
  return code === 'ENOENT' && file.includes(REPLACEMENT) ? `${reason}; its name is not UTF-8` : reason;
}
