import { createHash } from 'node:crypto';
import type { DecodedFile, SourceFile } from '../../model/input.js';
import { DEFAULT_MAX_BYTES } from '../../model/options.js';
import { StageError } from '../../model/stage-error.js';
import { looksMojibake } from '../../text/mojibake.js';
import { binaryKind } from './binary-kind.js';
import { chooseEncoding } from './choose-encoding.js';
import { encodingName } from './encoding-name.js';
import { misread } from './misread.js';
import { toText } from './to-text.js';

const LEADING_BOM = '\uFEFF';
/** As expressions the engine finds all of them before it puts the text together once. */
const CRLF = /\r\n/g;
const CR = /\r/g;

/**
 * Bytes to text: a byte order mark, then valid UTF-8 whatever the page declares, then the declaration,
 * then a guess. Line ends become `\n`.
 *
 * @throws StageError where the bytes are not text, too many, or the given encoding is unknown
 */
export function decode(
  source: SourceFile,
  options: { encoding?: string | undefined; maxBytes?: number | undefined },
): DecodedFile {
  const { bytes, path } = source;
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes.length > maxBytes) {
    throw new StageError('decode', `${bytes.length} bytes, more than the limit of ${maxBytes}`);
  }
  if (options.encoding !== undefined && encodingName(options.encoding) === null) {
    throw new StageError('decode', `unknown encoding ${JSON.stringify(options.encoding)}`);
  }
  const binary = binaryKind(bytes);
  if (binary !== null) throw new StageError('decode', `not a text file: ${binary}`);
  const wrong = options.encoding === undefined ? null : misread(bytes, encodingName(options.encoding)!);
  if (wrong !== null) throw new StageError('decode', wrong);
  const choice = chooseEncoding(bytes, options.encoding, source.origin?.charset);
  const decoded = withoutMark(toText(bytes, choice.encoding));
  // Half a pair, as UTF-16 may have: JSON with one is refused by many readers.
  const whole = choice.encoding === 'utf-8' ? decoded : decoded.toWellFormed();
  const text = whole.includes('\r') ? whole.replace(CRLF, '\n').replace(CR, '\n') : whole;
  return {
    path,
    text,
    encoding: choice.encoding,
    encodingEvidence: choice.evidence,
    isMojibake: looksMojibake(text),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const withoutMark = (text: string): string => (text.startsWith(LEADING_BOM) ? text.slice(1) : text);
