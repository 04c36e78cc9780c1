/**
 * The values of a flattened document (devalue, as Nuxt writes it): one list in which objects and lists hold the places
 * of their parts. The result may hold itself.
 */
export function unflatten(list: readonly unknown[]): unknown {
  const nodes = list.map((one): unknown => {
    if (Array.isArray(one)) return [];
    return typeof one === 'object' && one !== null ? Object.create(null) : one;
  });
  const at = (place: unknown): unknown => (typeof place === 'number' ? nodes[place] : place);
  for (const [index, one] of list.entries()) {
    if (Array.isArray(one)) for (const part of one) (nodes[index] as unknown[]).push(at(part));
    else if (typeof one === 'object' && one !== null)
      for (const [key, part] of Object.entries(one))
        (nodes[index] as Record<string, unknown>)[key] = at(part);
  }
  return nodes[0];
}
