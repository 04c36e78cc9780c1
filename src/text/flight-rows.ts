const ROW = /([\da-f]{1,8}):(?:T([\da-f]{1,8}),)?/y;
const REFERENCE = /^\$[\da-f]{1,8}$/;

/** A row of React's flight format: text as it stands, or JSON in which `$1a` stands for row 1a's text. */
export interface FlightRow {
  readonly id: string;
  readonly value: unknown;
}

/** The place behind so many bytes of UTF-8, which is how the format counts text. */
function behindBytes(text: string, start: number, bytes: number): number {
  let at = start;
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit <= 0xdfff;
    left -= unit < 0x80 ? 1 : unit < 0x800 || isPair ? 2 : 3;
  }
  return at;
}

function parsed(line: string, texts: ReadonlyMap<string, string>): unknown {
  // Modules, hints and errors have a letter in front: no data.
  if (line[0] !== '{' && line[0] !== '[') return null;
  try {
    // Asked of every value, a reviver takes several times as long as the rest.
    if (texts.size === 0) return JSON.parse(line);
    return JSON.parse(line, (_key, value: unknown) =>
      typeof value === 'string' && REFERENCE.test(value) ? (texts.get(value.slice(1)) ?? value) : value,
    );
  } catch {
    return null;
  }
}

/**
 * Reads what a page of Next.js streams to its scripts (`self.__next_f.push([1,"…"])`), put together.
 * Data only; rows that are broken are passed over.
 */
export function flightRows(stream: string): FlightRow[] {
  const texts = new Map<string, string>();
  const lines: { id: string; line: string }[] = [];
  for (let at = 0; at < stream.length; ) {
    ROW.lastIndex = at;
    const [head = '', id = '', size] = ROW.exec(stream) ?? [];
    const start = at + head.length;
    if (size !== undefined) {
      at = behindBytes(stream, start, Number.parseInt(size, 16));
      texts.set(id, stream.slice(start, at));
      continue;
    }
    const end = stream.indexOf('\n', start);
    at = end < 0 ? stream.length : end + 1;
    lines.push({ id, line: stream.slice(start, at) });
  }
  return [
    ...lines.map(({ id, line }) => ({ id, value: parsed(line, texts) })),
    ...[...texts].map(([id, value]) => ({ id, value })),
  ];
}
