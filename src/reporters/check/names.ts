/** How `inkwash check` can tell what it found. */
export const REPORTERS = ['pretty', 'json', 'junit', 'github', 'sarif'] as const;
export type ReporterName = (typeof REPORTERS)[number];
