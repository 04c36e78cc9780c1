/** The label of an advertisement, by the numbers of `furniture-number.ts`: it says nothing of the lines around it. */
export const ADVERTISEMENT = 11;
