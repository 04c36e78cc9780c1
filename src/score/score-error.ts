/** Labels or predictions that cannot be scored: the message names the file, and the line where there is one. */
export class ScoreError extends Error {}
