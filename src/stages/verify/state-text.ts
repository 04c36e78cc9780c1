/** What the books say of text that is not in the markup; the reason is where it stood. */
export const STATE_TEXT = { rule: 'state' } as const;
