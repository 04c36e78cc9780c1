/** Why a picture goes that the article has already. */
export const REPEATED_IMAGE = { rule: 'repeated-image', reason: 'the article has it already' } as const;
