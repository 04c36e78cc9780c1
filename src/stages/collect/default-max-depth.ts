/** Archives within archives are opened to this depth unless an option says otherwise. */
export const DEFAULT_MAX_DEPTH = 3;
