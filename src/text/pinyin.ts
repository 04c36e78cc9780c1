const TONES = /[\u0300\u0301\u0304\u030c]/g;
const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|er|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue|v|ve|u\u0308|u\u0308e)$/;
const LONGEST = 6;

/** Is it one syllable of Chinese in pinyin, with its tone or without? */
export function isPinyinSyllable(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST && SYLLABLE.test(text.normalize('NFD').replace(TONES, ''));
}
