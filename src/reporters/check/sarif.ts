import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FAILURES, type Failure, type Result } from '../../model/check.js';
import { isWithin } from '../../stages/collect/is-within.js';
import { printable } from '../../text/printable.js';
import { toJson } from '../../text/to-json.js';
import { clipped } from '../wording.js';
import type { CheckReporter } from './check-reporter.js';
import { fileOf } from './file-of.js';
import { plainLines } from './plain-lines.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** What relative addresses start from: the folder that the check was run in, which code scanning takes for its root. */
const ROOT = '%SRCROOT%';
const MAX_LENGTH = 4000;

type RuleId = Failure | 'within-tolerance';

const RULES: Readonly<Record<RuleId, string>> = {
  different: 'What comes out of an input is not what was expected of it.',
  missing: 'Nothing is expected of an input yet, or a score has no floor.',
  orphaned: 'An expectation has no input.',
  invalid: 'A fixture, an expectation or a set of labelled pages cannot be read.',
  'below-floor': 'A score over labelled pages is below its floor.',
  'within-tolerance': 'A text differs from what was expected, but is near enough.',
};
const RULE_IDS: readonly RuleId[] = [...FAILURES, 'within-tolerance'];

const levelOf = (rule: RuleId): string => (rule === 'within-tolerance' ? 'note' : 'error');

const ruleOf = (id: RuleId): object => {
  const text = RULES[id];
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    defaultConfiguration: { level: levelOf(id) },
    properties: { tags: ['inkwash'] },
  };
};

/** A file as code scanning names it: from the working folder, or by its whole address where it is not below it. */
function locationOf(file: string): object {
  if (!isWithin(file, '.')) return { uri: pathToFileURL(file).href };
  const uri = path
    .relative('.', file)
    .split(path.sep)
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
  return { uri, uriBaseId: ROOT };
}

/** The same for the same thing that is wrong, wherever it stands in its file: alerts are followed by it. */
function fingerprintOf(rule: RuleId, { fixture, differences }: Result): string {
  const keys = differences.map(({ key }) => key);
  const identity = JSON.stringify([rule, fixture.name.split(path.sep).join('/'), keys]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}

function resultOf(rule: RuleId, result: Result): object {
  const { fixture, message, line } = result;
  const text = [printable(`${fixture.name}: ${message}`), ...plainLines(result)].join('\n');
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule),
    level: levelOf(rule),
    message: { text: clipped(text, MAX_LENGTH) },
    locations: [
      { physicalLocation: { artifactLocation: locationOf(fileOf(result)), region: { startLine: line } } },
    ],
    partialFingerprints: { primaryLocationLineHash: `${fingerprintOf(rule, result)}:1` },
  };
}

/** Why a result is told, `null` where there is nothing to tell. */
function ruleIdOf({ status, failure, message }: Result): RuleId | null {
  if (status === 'failed') return failure;
  return status === 'passed' && message !== '' ? 'within-tolerance' : null;
}

/**
 * For code scanning: one run in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS 2020), with what
 * GitHub asks of it: rules, relative addresses, fingerprints.
 *
 * @param version of the program
 */
export function sarifReporter(version: string): CheckReporter {
  const results: object[] = [];
  return {
    add: (result) => {
      const rule = ruleIdOf(result);
      if (rule !== null) results.push(resultOf(rule, result));
      return '';
    },
    end: () => {
      const driver = { name: 'inkwash', semanticVersion: version, rules: RULE_IDS.map(ruleOf) };
      const run = {
        tool: { driver },
        automationDetails: { id: 'inkwash-check/' },
        columnKind: 'utf16CodeUnits',
        results,
      };
      return `${toJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`;
    },
  };
}
