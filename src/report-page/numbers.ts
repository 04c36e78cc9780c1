const WHOLE = new Intl.NumberFormat('en');
const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** `12,345`. */
export const whole = (number: number): string => WHOLE.format(number);

/** `12.3K`. */
export const short = (number: number): string => SHORT.format(number);

/** `0.95`, as many digits as the quality has. */
export const score = (number: number): string => number.toFixed(2);

/** `1 cut`, `3 cuts`. */
export const counted = (number: number, what: string): string =>
  `${whole(number)} ${what}${number === 1 ? '' : 's'}`;
