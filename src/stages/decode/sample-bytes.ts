/** Bytes from the start of a file that tell what it is, and how it is encoded. */
export const SAMPLE_BYTES = 64 * 1024;
