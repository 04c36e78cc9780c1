import { selectorTest } from '../selector.js';

type Test = ReturnType<typeof selectorTest>;

const never: Test = () => false;

/** A test of one row by a selector of a page's own style sheet; what is no CSS matches nothing. */
export function styleTest(selector: string): Test {
  try {
    return selectorTest(selector);
  } catch {
    return never;
  }
}
