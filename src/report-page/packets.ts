/** Packets that stay unpacked: whoever goes through documents finds the next ones there. */
const KEPT = 8;

const cache = new Map<number, Promise<unknown[]>>();

async function unpack(id: string): Promise<unknown> {
  const packed = document.getElementById(id)?.textContent;
  if (packed == null) throw new Error(`the page has no ${id}: it is not whole`);
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(new TextDecoder().decode(await new Response(stream).arrayBuffer()));
}

/** What the page holds under a name of its own. */
export function namedValue<T>(id: string): Promise<T> {
  return unpack(id) as Promise<T>;
}

/** A value out of a numbered packet. */
export async function valueAt<T>(packet: number, at: number): Promise<T> {
  const known = cache.get(packet) ?? (unpack(`packet-${packet}`) as Promise<unknown[]>);
  cache.delete(packet);
  cache.set(packet, known);
  for (const old of cache.keys()) if (cache.size > KEPT) cache.delete(old);
  return (await known)[at] as T;
}
