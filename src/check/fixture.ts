/** An input with what must come out of it, as found on disk: one of the two may be missing. */
export interface Fixture {
  /** What reports call it: the path of its folder, or of its input. */
  readonly name: string;
  readonly input: string | null;
  /** Where the expectation is, or is to be written. */
  readonly expected: string;
  readonly hasExpected: boolean;
  /** What the input is called in the record: independent of where the check is run from. */
  readonly path: string;
  /** `case.json`, where the fixture has one. */
  readonly settings: string | null;
  /** What is wrong with the fixture itself. */
  readonly fault: string | null;
}
