import type { Layout, Profile } from '../model/profile.js';
import type { Identity } from './identity.js';
import type { MarkRule } from './marks.js';
import type { LearnedLayout, Supported } from './rule.js';

const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const supportOf = ({ why, pages, of }: Supported<unknown>): string => `${why}: ${pages} of ${of} pages`;

const plain = <T>(rules: readonly Supported<T>[]): T[] => rules.map(({ value }) => value);

/** Line patterns carry their support. */
function lines(rules: LearnedLayout['dropLines']): NonNullable<Layout['dropLines']> {
  return rules.map((rule) => ({ ...rule.value, why: supportOf(rule).replaceAll(UNSAFE, '') }));
}

function merged<T>(known: readonly T[] | undefined, more: readonly T[]): T[] {
  const seen = new Set((known ?? []).map((one) => JSON.stringify(one)));
  return [...(known ?? []), ...more.filter((one) => !seen.has(JSON.stringify(one)))];
}

/** Only what there is: every key of a layout is optional. */
function filled(layout: Layout): Layout {
  const { id, until, ...rest } = layout;
  const told = Object.entries(rest).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : Object.keys(value ?? {}).length > 0,
  );
  return {
    id,
    ...(until === undefined ? {} : { until }),
    ...(Object.fromEntries(told) as Omit<Layout, 'id'>),
  };
}

/** A layout as a profile has it, behind what a profile said of it before. */
function layoutOf(learned: LearnedLayout, known: Layout | undefined): Layout {
  const fields = Object.fromEntries(learned.fields.map(({ field, value }) => [field, [value]]));
  return filled({
    ...(known ?? { id: learned.id }),
    body: known?.body ?? plain(learned.body),
    remove: merged(known?.remove, plain(learned.remove)),
    fields: { ...fields, ...known?.fields },
    dropLines: merged(known?.dropLines, lines(learned.dropLines)),
    startAfter: merged(known?.startAfter, lines(learned.startAfter)),
    endAt: merged(known?.endAt, lines(learned.endAt)),
  });
}

/** Texts have no elements to tell layouts apart by: `clean` reads their lines in the first one. */
function withText(layouts: readonly LearnedLayout[], text: LearnedLayout | null): LearnedLayout[] {
  const [first, ...rest] = layouts;
  if (text === null) return [...layouts];
  if (first === undefined) return [text];
  const { startAfter, endAt } = text;
  return [{ ...first, dropLines: [...first.dropLines, ...text.dropLines], startAfter, endAt }, ...rest];
}

/** What was learned, as a profile of a site; behind what a profile knew of it before, where there is one. */
export function toProfile(
  { site, name, hosts }: Identity,
  marks: readonly MarkRule[],
  layouts: { readonly markup: readonly LearnedLayout[]; readonly text: LearnedLayout | null },
  known: Profile | null,
): Profile {
  const ids = (known?.layouts ?? []).map(({ id }) => id);
  const first = { ...(layouts.text ?? null), id: ids[0] ?? 'text' } as LearnedLayout;
  const text = layouts.text === null ? null : first;
  const ordered = layouts.markup.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const learned =
    known === null || ordered[0]?.id === ids[0]
      ? withText(ordered, text)
      : [...(text ? [text] : []), ...ordered];
  const own = learned.map((one) =>
    layoutOf(
      one,
      known?.layouts?.find(({ id }) => id === one.id),
    ),
  );
  if (known !== null) {
    const kept = (known.layouts ?? []).map((one) => own.find(({ id }) => id === one.id) ?? one);
    return { ...known, layouts: [...kept, ...own.filter(({ id }) => !ids.includes(id))] };
  }
  return {
    site,
    name,
    ...(hosts.length === 0 ? {} : { hosts: [...hosts] }),
    ...(marks.length === 0 ? {} : { marks: { any: marks.map(({ value }) => value) } }),
    layouts: own,
  };
}
