import { paintFor } from '../reporters/paint.js';
import { rulePage, ruleTable } from '../reporters/rule-text.js';
import { runExample } from '../rule-example.js';
import { RULES } from '../rules.js';
import { toJson } from '../text/to-json.js';
import { type Console, UsageError } from './console.js';

/**
 * `inkwash rules [ID]`: what each rule takes, with an example and a near miss, as the rule itself tells it.
 * @throws UsageError where there is no such rule
 */
export async function rulesCommand(
  id: string | undefined,
  flags: { readonly json?: boolean },
  io: Console,
): Promise<number> {
  const rule = RULES.find((one) => one.id === id);
  if (id !== undefined && rule === undefined)
    throw new UsageError(`${id}: no such rule; there are: ${RULES.map((one) => one.id).join(', ')}`);
  const docs = (rule === undefined ? RULES : [rule]).map(({ id, stage, purpose, example, nearMiss }) => {
    return { id, stage, purpose, example, nearMiss };
  });
  const paint = paintFor(io.hasColours);
  if (flags.json === true) await io.out(`${toJson(rule === undefined ? docs : docs[0], 2)}\n`);
  else if (rule === undefined) await io.out(`${ruleTable(RULES, paint).join('\n')}\n`);
  else await io.out(`${rulePage(rule, takenFromExample(rule), paint).join('\n')}\n`);
  return 0;
}

/** What the rule takes when it is run on its own example. */
function takenFromExample({ id, example }: (typeof RULES)[number]): readonly string[] {
  return runExample(id, example).find((taken) => taken.length > 0) ?? [];
}
