/** Characters that hold words together: they stand next to any word, and a pair that has one is seldom a word. */
export const FUNCTION_CHARACTERS =
  /[的了是在和与及为将对被把从向以而也都就又再均已等这那其之所并或于至由到着过个们]/u;
