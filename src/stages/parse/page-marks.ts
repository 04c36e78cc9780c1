import type { Page } from '../../model/page.js';
import type { Profile } from '../../model/profile.js';
import { hostOf } from '../../text/host.js';

/** What marks are looked up in, gathered once a page: many profiles ask for it. */
export interface PageMarks {
  /** Classes, those among them that a profile may ask for. */
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** Gathered when it is first asked for. */
  readonly imageHosts: () => ReadonlySet<string>;
}

const SPACE = /\s+/;
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

const wanted = new WeakMap<readonly Profile[], RegExp>();

/** Finds a class attribute in which a class may stand that profiles ask for: hardly any has one. */
function wantedClass(profiles: readonly Profile[]): RegExp {
  let expression = wanted.get(profiles);
  if (expression === undefined) {
    const marks = profiles.flatMap((profile) => profile.marks?.any ?? []);
    const names = marks.flatMap(({ className, classPrefix }) => [className ?? [], classPrefix ?? []].flat());
    const either = names.map((name) => name.replaceAll(SPECIAL, '\\$&')).join('|');
    expression = new RegExp(names.length === 0 ? '(?!)' : `(?:^|\\s)(?:${either})`);
    wanted.set(profiles, expression);
  }
  return expression;
}

/** Gathers the classes, ids and image hosts of a page that profiles may ask for. */
export function pageMarks({ containers, blocks }: Page, profiles: readonly Profile[]): PageMarks {
  const whole = new Set<string>();
  const ids = new Set<string>();
  for (const { className, id } of containers) {
    if (className !== '') whole.add(className);
    if (id !== '') ids.add(id);
  }
  const expression = wantedClass(profiles);
  const classes = new Set<string>();
  for (const className of whole) {
    if (!expression.test(className)) continue;
    for (const name of className.split(SPACE)) classes.add(name);
  }
  let hosts: Set<string> | null = null;
  const imageHosts = (): ReadonlySet<string> => {
    if (hosts !== null) return hosts;
    hosts = new Set();
    for (const { image } of blocks) if (image !== undefined) hosts.add(hostOf(image.src));
    return hosts;
  };
  return { classes, ids, imageHosts };
}
