/** A stretch of text that is UTF-8, read in another encoding; read as what it is it says `replacement`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Names, as the Encoding Standard has them, of the encodings in which UTF-8 is misread and can be told. Big5 has no
 * character for most of its pairs of bytes: nothing comes through whole.
 */
export const MISREADINGS = ['windows-1252', 'gb18030'] as const;
export type Misreading = (typeof MISREADINGS)[number];
