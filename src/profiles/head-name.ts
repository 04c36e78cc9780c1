const META = /^meta\[(?:name|property|itemprop|http-equiv)="?([^"\]]{1,60})"?\]$/;

/** The name of the meta that a selector asks for, `null` for any other: metas are no containers, the head keeps them. */
export function headName(selector: string): string | null {
  return META.exec(selector)?.[1]?.toLowerCase() ?? null;
}
