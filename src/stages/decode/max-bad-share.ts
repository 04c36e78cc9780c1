/** The share of undecodable characters above which bytes are not what a declaration or an option says. */
export const MAX_BAD_SHARE = 0.01;
