import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';

type Decompress = (bytes: Uint8Array, options: ZlibOptions) => Uint8Array;

/** What a page begins with, blanks aside: archives are made that keep the header and have the body as it was. */
const PLAIN = /^(?:\xef\xbb\xbf)?\s{0,1000}</;

const DECODERS: Readonly<Record<string, readonly Decompress[]>> = {
  gzip: [gunzipSync],
  'x-gzip': [gunzipSync],
  deflate: [inflateSync, inflateRawSync],
  br: [brotliDecompressSync],
};

interface Decoded {
  readonly bytes: Uint8Array;
  /** Why it could not be decoded. */
  readonly fault: string | null;
}

/**
 * Takes the encodings off an HTTP body that its header names, gzip, deflate and Brotli. (warcio knows no Brotli, and
 * sets no bound to what comes out.)
 *
 * @param named the value of Content-Encoding
 * @param maxBytes more is not decoded
 */
export function decodedContent(body: Uint8Array, named: string, maxBytes: number): Decoded {
  const names = named
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity' && name !== 'none');
  if (names.length > 2) return { bytes: body, fault: `encoded ${names.length} times over` };
  let bytes = body;
  for (const name of names.reverse()) {
    const isPlain = PLAIN.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'));
    if (isPlain) return { bytes, fault: null };
    const decoded = decompressed(bytes, name, maxBytes);
    if (decoded.fault !== null) return decoded;
    bytes = decoded.bytes;
  }
  return { bytes, fault: null };
}

function decompressed(bytes: Uint8Array, name: string, maxBytes: number): Decoded {
  const decoders = Object.hasOwn(DECODERS, name) ? DECODERS[name]! : [];
  let why = `encoded as ${JSON.stringify(name)}, which is not known here`;
  for (const decode of decoders) {
    try {
      return { bytes: decode(bytes, { maxOutputLength: maxBytes }), fault: null };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ERR_BUFFER_TOO_LARGE')
        return { bytes, fault: `unpacks to more bytes than the limit of ${maxBytes}` };
      why = `its ${name} cannot be unpacked: ${message}`;
    }
  }
  return { bytes, fault: why };
}
