const SIMPLIFIED = new Set(
  '这国为来个们会说对时过发还没样经现实体动进问题学关开长当后间点从业与产车东书门马风见话让请爱单应级记员际华单报边达运总连机电头区务场办线处义师价费权标认设党议团结选举责织资质转网络',
);
const TRADITIONAL = new Set(
  '這國為來個們會說對時過發還沒樣經現實體動進問題學關開長當後間點從業與產車東書門馬風見話讓請愛單應級記員際華單報邊達運總連機電頭區務場辦線處義師價費權標認設黨議團結選舉責織資質轉網絡',
);
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/g;
const HANGUL = /[\uac00-\ud7a3]/g;
const HAN = /[\u4e00-\u9fff]/g;
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/i;

const SAMPLE = 4000;

function count(text: string, expression: RegExp): number {
  return text.match(expression)?.length ?? 0;
}

/** Simplified or traditional, by characters that only one of the two writes. */
function hanScript(text: string): 'Hans' | 'Hant' {
  let simplified = 0;
  let traditional = 0;
  for (const character of text) {
    if (SIMPLIFIED.has(character)) simplified++;
    if (TRADITIONAL.has(character)) traditional++;
  }
  return traditional > simplified ? 'Hant' : 'Hans';
}

/**
 * The language of a text as a BCP 47 tag. Scripts decide for Chinese, Japanese and Korean; for other
 * languages what the page declares is believed.
 *
 * @returns `null` where neither tells
 */
export function tellLanguage(text: string, declared: string): { tag: string; evidence: string } | null {
  const sample = text.slice(0, SAMPLE);
  const [kana, hangul, han] = [count(sample, KANA), count(sample, HANGUL), count(sample, HAN)];
  if (kana > 5 && kana > han / 10) return { tag: 'ja', evidence: 'kana in the text' };
  if (hangul > 5 && hangul > han) return { tag: 'ko', evidence: 'Hangul in the text' };
  if (han > 5 && han > sample.length / 10)
    return { tag: `zh-${hanScript(sample)}`, evidence: 'characters of the text' };
  const tag = declared.trim().replaceAll('_', '-');
  return TAG.test(tag) ? { tag, evidence: 'declared by the page' } : null;
}
