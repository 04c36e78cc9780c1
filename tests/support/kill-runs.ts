/**
 * How often a test kills what it looks at, each time at another moment: a few times, or as often as `INKWASH_KILL_RUNS`
 * says. Each costs seconds, and what breaks one time in ten is found by one of many suites as well as by a long one.
 */
export const killRuns = (few: number): number => Number(process.env['INKWASH_KILL_RUNS'] ?? few);
