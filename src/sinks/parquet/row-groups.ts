import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import { type Cell, cellOf } from './cell-of.js';
import { COLUMNS, type Column } from './columns.js';
import { parquetSchema } from './parquet-schema.js';

/** When a group of rows is full. */
export interface GroupLimits {
  readonly rows: number;
  /** UTF-16 units of its records as lines of JSON. */
  readonly units: number;
}

/** Each row of these differs from the others: a dictionary would be made for nothing. */
const UNLIKE = new Set(['path', 'url', 'title', 'lead', 'text', 'sha256', 'text_sha256', 'near']);

function sourceOf({ name, kind }: Column, cells: readonly Cell[]): ColumnSource {
  const isUnlike = kind === 'json' || UNLIKE.has(name);
  return {
    name,
    data: cells as ColumnSource['data'],
    offsetIndex: false,
    // Bounds let a reader leave groups out; nobody asks for those of JSON.
    statistics: kind !== 'json',
    ...(isUnlike ? { encoding: 'PLAIN' as const } : {}),
  };
}

/** Records as row groups of a Parquet file, one group in memory at a time. */
export class RowGroups {
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #limits: GroupLimits;
  readonly #bytes = new ByteWriter();
  readonly #writer = new ParquetWriter({
    writer: this.#bytes,
    schema: parquetSchema(COLUMNS),
    codec: 'SNAPPY',
    createdBy: 'inkwash',
  });
  #cells: Cell[][] = COLUMNS.map(() => []);
  #rows = 0;
  #units = 0;

  /** @param write takes the bytes before it resolves: they are written over then */
  constructor(write: (bytes: Uint8Array) => Promise<void>, limits: GroupLimits) {
    this.#write = write;
    this.#limits = limits;
  }

  /** @param units of the record as a line of JSON */
  async add(record: unknown, units: number): Promise<void> {
    for (const [i, column] of COLUMNS.entries()) this.#cells[i]!.push(cellOf(record, column));
    this.#rows++;
    this.#units += units;
    if (this.#rows >= this.#limits.rows || this.#units >= this.#limits.units) await this.#cut();
  }

  /** Writes what is left, and what tells of all groups. */
  async end(): Promise<void> {
    if (this.#rows > 0) await this.#cut();
    await this.#writer.finish();
    await this.#pass();
  }

  async #cut(): Promise<void> {
    const columnData = COLUMNS.map((column, i) => sourceOf(column, this.#cells[i]!));
    await this.#writer.write({ columnData, rowGroupSize: this.#rows });
    this.#cells = COLUMNS.map(() => []);
    this.#rows = 0;
    this.#units = 0;
    await this.#pass();
  }

  async #pass(): Promise<void> {
    await this.#write(this.#bytes.getBytes());
    this.#bytes.index = 0;
  }
}
