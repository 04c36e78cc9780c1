/** `getElementById("x").style.display = "none"`, `$("#x").hide()`: a farm's own script hides it from readers. */
const HIDES =
  /(?:getElementById\(\s{0,3}["']|\$\(\s{0,3}["']#)([\w-]{1,60})["']\s{0,3}\)\s{0,3}\.(?:style\.(?:display\s{0,3}=\s{0,3}["']none|visibility\s{0,3}=\s{0,3}["']hidden)|hide\(|css\(\s{0,3}["']display["']\s{0,3},\s{0,3}["']none)/g;
/** Longer programs do a site's own work. */
const MAX_LENGTH = 3000;

/** Ids of elements that a short script hides. It is read, and never run. */
export function scriptHiddenIds(script: string): string[] {
  if (script.length > MAX_LENGTH || !(script.includes('none') || script.includes('hid'))) return [];
  return [...script.matchAll(HIDES)].map(([, id = '']) => id);
}
