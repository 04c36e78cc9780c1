const MARKERS: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）])/,
  /^第[一二三四五六七八九十百零\d]{1,4}[章节節条條编編部篇回]/,
  /^(?:\d{1,2}[.．)）](?!\d)|\d{1,2}、|[①-⑳]|[•●◆■▪○‣・])/,
  /^(?:[*\u2013-]\s|[a-z]\)\s|\([a-z]\)\s|(?:chapter|section|part|article)\s[\divxlc]{1,5}\b)/i,
];
const LENGTH = 16;

/** Does a line open with a list's number or sign, or with that of a chapter? */
export function hasListMarker(line: string): boolean {
  const head = line.slice(0, LENGTH);
  return MARKERS.some((marker) => marker.test(head));
}
