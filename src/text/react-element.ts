/** An element of React as its flight format writes it: `["$","p","key",{"children":[…]}]`. */
export interface ReactElement {
  readonly tag: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The element that a list stands for, or `null` where it is a list like any other. */
export function reactElement(list: readonly unknown[]): ReactElement | null {
  const [mark, tag, , properties] = list;
  if (mark !== '$' || typeof tag !== 'string' || typeof properties !== 'object' || properties === null)
    return null;
  return { tag, properties: properties as ReactElement['properties'] };
}
