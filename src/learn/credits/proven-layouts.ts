import type { CleanOptions } from '../../model/options.js';
import type { Profile } from '../../model/profile.js';
import type { LearnedLayout } from '../rule.js';
import { type Sample, sampleOf } from '../sample.js';
import { CREDIT_FIELDS } from './credit-fields.js';
import { isSameNames } from './is-same-names.js';

const isCredit = ({ field }: LearnedLayout['fields'][number]): boolean =>
  CREDIT_FIELDS.some(({ name }) => name === field);

/**
 * The layouts without those names that a page is read otherwise by than before: cleans each page once more, with what was
 * learned of all of them together.
 */
export function provenLayouts(
  layouts: readonly LearnedLayout[],
  samples: readonly Sample[],
  profile: Profile,
  options: CleanOptions,
): readonly LearnedLayout[] {
  if (!layouts.some(({ fields }) => fields.some(isCredit))) return layouts;
  const spoilt = new Set<string>();
  for (const { source, fields, page } of samples) {
    if (page.isText) continue;
    const after = sampleOf(source, { ...options, profiles: [profile, ...(options.profiles ?? [])] });
    for (const { name, known } of after === null ? [] : CREDIT_FIELDS) {
      const before = known(fields);
      if (before.length > 0 && !isSameNames(before, known(after!.fields)))
        spoilt.add(`${after!.page.site?.layout?.id} ${name}`);
    }
  }
  return layouts.map((layout) => ({
    ...layout,
    fields: layout.fields.filter(({ field }) => !spoilt.has(`${layout.id} ${field}`)),
  }));
}
