/**
 * Words that run into the name before them where two elements stood side by side: Jane DoeNovember 2, 2009,
 * Jane DoeUpdated on, Jane DoeThe Example Times.
 */
const GLUED =
  /(?<=\p{Ll})(?=(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d|(?:Last )?[Uu]pdated\b|Updated|Published|Posted|The\s))/gu;
/** A line is as long as that at most; longer ones are text. */
const MAX_LENGTH = 200;

/** A line with a bar where two elements were set without a space between them. */
export function unglued(text: string): string {
  return text.length > MAX_LENGTH ? text : text.replaceAll(GLUED, ' | ');
}
