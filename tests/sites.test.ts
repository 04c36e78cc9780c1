import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { indexSelectors } from '../src/html/selector.js';
import { trace } from '../src/pipeline.js';
import { builtInProfiles } from '../src/profiles/built-in.js';
import { loadProfiles } from '../src/profiles/load.js';
import { readerParts } from '../src/profiles/reader-parts.js';
import { CASES } from './support/cases.js';

const folder = fileURLToPath(new URL('../src/sites', import.meta.url));

it('every profile is valid, and what is read unchecked is what the check makes of it, keys in their order', () => {
  expect(JSON.stringify(builtInProfiles())).toBe(JSON.stringify(loadProfiles(folder)));
});

it('the file of every profile is called as its site', () => {
  expect(builtInProfiles().map(({ site }) => `${site}.json`)).toEqual(readdirSync(folder).sort());
});

it('no host belongs to two sites', () => {
  const hosts = builtInProfiles().flatMap((profile) => profile.hosts ?? []);
  expect(new Set(hosts).size).toBe(hosts.length);
});

it('every selector is CSS', () => {
  for (const { layouts = [] } of builtInProfiles()) {
    const readers = layouts.flatMap(({ fields = {} }) => Object.values(fields).flat());
    const selectors = readers.map((reader) => readerParts(reader).select);
    const all = layouts.flatMap(({ body = [], remove = [] }) => [...body, ...remove]);
    expect(() => indexSelectors([...all, ...selectors])).not.toThrow();
  }
});

it('every layout has a fixture', () => {
  const used = new Set(
    CASES.map(({ source, options }) => {
      try {
        const { site } = trace(source, options).page;
        return `${site?.profile.site} ${site?.layout?.id}`;
      } catch {
        return '';
      }
    }),
  );
  for (const { site, layouts = [] } of builtInProfiles()) {
    for (const { id } of layouts)
      expect(used, `no fixture for ${site}, layout ${id}`).toContain(`${site} ${id}`);
  }
});
