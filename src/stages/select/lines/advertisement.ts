/** The label of an advertisement, by the numbers of `measure-lines.ts`: it says nothing of the lines around it. */
export const ADVERTISEMENT = 11;
