import type { Estimates, Group } from '../../model/score.js';
import { toJson } from '../../text/to-json.js';
import type { RankedPage, ScoreReport } from './score-report.js';

const measuresOf = (estimates: Estimates): object => Object.fromEntries(estimates);

const groupOf = ({ name, pages, found, estimates }: Group): object => {
  return { name, pages, found, measures: measuresOf(estimates) };
};

const pageOf = ({ set, page, f1, faults }: RankedPage): object => {
  const { id, site, format, values, missing, leaked } = page;
  return { set, id, site, format, f1, faults, missing, leaked, measures: values };
};

/** Scores for programs: one object. */
export function scoreJson({ sets, all, by, worst, against }: ScoreReport): string {
  const groups = Object.entries(by).map(([name, some]) => [name, some.map(groupOf)]);
  const told = {
    sets: sets.map(groupOf),
    all: groupOf(all),
    by: Object.fromEntries(groups),
    worst: worst.map(pageOf),
    against:
      against === null ? null : { file: against.file, measures: Object.fromEntries(against.contrasts) },
  };
  return `${toJson(told, 2)}\n`;
}
