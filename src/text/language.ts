const SIMPLIFIED = new Set(
  '这国为来个们会说对时过发还没样经现实体动进问题学关开长当后间点从业与产车东书门马风见话让请爱单应级记员际华单报边达运总连机电头区务场办线处义师价费权标认设党议团结选举责织资质转网络',
);
const TRADITIONAL = new Set(
  '這國為來個們會說對時過發還沒樣經現實體動進問題學關開長當後間點從業與產車東書門馬風見話讓請愛單應級記員際華單報邊達運總連機電頭區務場辦線處義師價費權標認設黨議團結選舉責織資質轉網絡',
);
/** 1 for a character that only Traditional Chinese writes, −1 for one of Simplified; some stand in both lists. */
const BALANCE = new Int8Array(0x10000);
for (const character of TRADITIONAL) BALANCE[character.charCodeAt(0)]!++;
for (const character of SIMPLIFIED) BALANCE[character.charCodeAt(0)]!--;
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/i;

const SAMPLE = 4000;

/** What the units of a text are written in. */
interface Scripts {
  kana: number;
  hangul: number;
  han: number;
}

function scriptsOf(text: string): Scripts {
  const scripts = { kana: 0, hangul: 0, han: 0 };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3041) continue;
    if (unit >= 0x4e00 && unit <= 0x9fff) scripts.han++;
    else if (unit <= 0x3096 || (unit >= 0x30a1 && unit <= 0x30fa)) scripts.kana++;
    else if (unit >= 0xac00 && unit <= 0xd7a3) scripts.hangul++;
  }
  return scripts;
}

/** Simplified or traditional, by characters that only one of the two writes. */
function hanScript(text: string): 'Hans' | 'Hant' {
  let balance = 0;
  for (let at = 0; at < text.length; at++) balance += BALANCE[text.charCodeAt(at)]!;
  return balance > 0 ? 'Hant' : 'Hans';
}

/**
 * The language of a text as a BCP 47 tag. Scripts decide for Chinese, Japanese and Korean; for other
 * languages what the page declares is believed.
 *
 * @returns `null` where neither tells
 */
export function tellLanguage(text: string, declared: string): { tag: string; evidence: string } | null {
  const sample = text.slice(0, SAMPLE);
  const { kana, hangul, han } = scriptsOf(sample);
  if (kana > 5 && kana > han / 10) return { tag: 'ja', evidence: 'kana in the text' };
  if (hangul > 5 && hangul > han) return { tag: 'ko', evidence: 'Hangul in the text' };
  if (han > 5 && han > sample.length / 10)
    return { tag: `zh-${hanScript(sample)}`, evidence: 'characters of the text' };
  const tag = declared.trim().replaceAll('_', '-');
  return TAG.test(tag) ? { tag, evidence: 'declared by the page' } : null;
}
