/** What the books say where letters and digits were made half-width. */
export const CHARACTER_WIDTH = { rule: 'character-width', reason: 'full-width letters and digits' } as const;
