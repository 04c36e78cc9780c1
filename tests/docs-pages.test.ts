import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../src/commands/definitions.js';
import { FLAGS } from '../src/model/flags.js';
import { ProfileSchema } from '../src/model/profile.js';
import { commandLinePage } from '../tools/docs/command-line-page.mjs';
import { rulesPage } from '../tools/docs/rules-page.mjs';
import { blocksOf } from './support/docs/blocks.js';
import { objectsIn, rowsOf, rowsShown, type SchemaNode } from './support/docs/schema-rows.js';
import { ROOT } from './support/docs/workplace.js';
import { BIN } from './support/run-cli.js';

const DOCS = path.join(ROOT, 'docs');
const page = (name: string): string => readFileSync(path.join(DOCS, name), 'utf8');
const PAGES = readdirSync(DOCS).filter((name) => name.endsWith('.md'));

describe('what npm run docs writes is up to date', () => {
  it.each([
    ['rules.md', rulesPage],
    ['command-line.md', commandLinePage],
  ])('%s', (name, written) => {
    expect(page(name)).toBe(written());
  });
});

describe('schema.md tells of every key, with its type', () => {
  const { oneOf } = JSON.parse(
    execFileSync(process.execPath, [BIN, 'schema', '--all'], { encoding: 'utf8' }),
  ) as SchemaNode;
  const [article, rejected, failed] = oneOf!;
  const SCHEMA = page('schema.md');

  it.each<[string, SchemaNode]>([
    ['## An article', article!],
    ['### rejected', rejected!],
    ['### failed', failed!],
    ...objectsIn(article!).map(([key, node]): [string, SchemaNode] => [`### ${key}`, node]),
  ])('%s', (heading, node) => {
    expect(rowsShown(SCHEMA, heading)).toEqual(rowsOf(node));
  });

  it('and of every flag', () => {
    for (const flag of FLAGS) expect(SCHEMA).toContain(`\n| \`${flag}\` | `);
  });
});

describe('writing-a-profile.md tells of every key', () => {
  const PROFILE = page('writing-a-profile.md');
  const shown = (heading: string): string[] => rowsShown(PROFILE, heading).map(([key]) => key);
  const profile = z.toJSONSchema(ProfileSchema, { io: 'input' }) as SchemaNode;
  const [layout, mark] = [profile.properties!['layouts']!.items!, profile.properties!['marks']!];
  const anyMark = mark.properties!['any']!.items!;
  const keys = (node: SchemaNode): string[] => Object.keys(node.properties ?? {});
  const pattern = anyMark.properties!['line']!.anyOf!;

  it.each<[string, string[]]>([
    ['### The profile', keys(profile)],
    ['### A mark', keys(anyMark)],
    ['### A layout', keys(layout)],
    ['### Line patterns', [...new Set(pattern.flatMap(keys))]],
  ])('%s', (heading, there) => {
    expect(new Set(shown(heading))).toEqual(new Set(there));
  });

  it('and of every field that can be read', () => {
    const { propertyNames } = layout.properties!['fields'] as { propertyNames: { enum: string[] } };
    const told = PROFILE.slice(PROFILE.indexOf('### Fields'), PROFILE.indexOf('can be read'));
    expect(new Set([...told.matchAll(NAME)].map(([, name]) => name))).toEqual(new Set(propertyNames.enum));
  });
});

const PROMISE = /\| `(tests\/[\w/.-]+)`: (.+) \|$/gm;

describe('threat-model.md names tests that are there', () => {
  it.each([...page('threat-model.md').matchAll(PROMISE)].map(([, file = '', title = '']) => [file, title]))(
    '%s: %s',
    (file, title) => {
      expect(readFileSync(path.join(ROOT, file), 'utf8')).toContain(title);
    },
  );
});

const NAME = /`(\w+)`/g;
const LINK = /\]\(([^)\s]+)\)/g;
const HEADING = /^#+ (.*)$/gm;
const MARKS = /[^\p{L}\p{N} _-]/gu;
const SPACE = / /g;

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string => heading.toLowerCase().replace(MARKS, '').replaceAll(SPACE, '-');
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(HEADING)].map(([, heading = '']) => anchorOf(heading));

describe('links lead somewhere', () => {
  it.each(['README.md', 'README.zh-CN.md', ...PAGES.map((name) => `docs/${name}`)])('%s', (name) => {
    const text = readFileSync(path.join(ROOT, name), 'utf8');
    const dead = [...text.matchAll(LINK)].filter(([, target = '']) => {
      if (target.startsWith('http')) return false;
      const [file = '', anchor] = target.split('#');
      const full = file === '' ? path.join(ROOT, name) : path.join(ROOT, path.dirname(name), file);
      if (!existsSync(full)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(full, 'utf8')).includes(anchor);
    });
    expect(dead.map(([, target]) => target)).toEqual([]);
  });

  it('to every page, from the index', () => {
    const index = page('README.md');
    for (const name of PAGES.filter((one) => one !== 'README.md')) expect(index).toContain(`](${name})`);
  });
});

const LONG = /(?<![\w-])--[a-z][a-z-]+/g;
/** Of every command, and of other programs. */
const OTHERS = new Set([...['--help', '--version', '--no', '--array', '--pipe', '--block', '--csv']]);

describe('options that are named exist', () => {
  const there = new Set(
    COMMANDS.flatMap(({ options }) => options.flatMap(({ flags }) => flags.match(LONG) ?? [])),
  );
  it.each(PAGES)('%s', (name) => {
    const said = page(name).match(LONG) ?? [];
    expect(said.filter((option) => !there.has(option) && !OTHERS.has(option))).toEqual([]);
  });
});

const COMMENT = / *#.*$/gm;

describe('README.zh-CN.md says what README.md says', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((name) =>
    readFileSync(path.join(ROOT, name), 'utf8'),
  ) as [string, string];
  const blocks = (text: string): string[] =>
    blocksOf(text).map(({ language, text }) => `${language}\n${text.replaceAll(COMMENT, '')}`);
  const options = (text: string): string[] => [...new Set(text.match(LONG))].sort();

  it('each links to the other', () => {
    expect(english).toContain('](README.zh-CN.md)');
    expect(chinese).toContain('](README.md)');
  });

  it('commands and samples are the same, in the same order, but for comments', () => {
    expect(blocks(chinese)).toEqual(blocks(english));
  });

  it('options, flags and links are the same', () => {
    expect(options(chinese)).toEqual(options(english));
    for (const flag of FLAGS) expect(chinese.includes(`\`${flag}\``)).toBe(english.includes(`\`${flag}\``));
    const targets = (text: string): Set<string> =>
      new Set([...text.matchAll(LINK)].map(([, target = '']) => target.split('#')[0]!));
    const others = (text: string): string[] =>
      [...targets(text)].filter((one) => !one.startsWith('README')).sort();
    expect(others(chinese)).toEqual(others(english));
  });
});
