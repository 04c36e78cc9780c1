const LENGTH = /^content-length[ \t]{0,8}:[ \t]{0,8}(\d{1,15})[ \t]{0,8}\r?$/im;

/** What the header of a record says of its length in bytes; `null` where it says nothing that is a number. */
export function contentLength(head: Uint8Array): number | null {
  const found = LENGTH.exec(Buffer.from(head).toString('latin1'))?.[1];
  return found === undefined ? null : Number(found);
}
