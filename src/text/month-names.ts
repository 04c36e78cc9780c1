/**
 * Names of months and what they are shortened to, twelve groups a language: January first. Letters only, lower case.
 */
const MONTHS: readonly string[] = [
  // English
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  // German, with Austria's names
  'januar jänner jan|februar feber feb|märz mär mrz maerz|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez',
  // French
  'janvier janv|février févr fevrier|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre|novembre|décembre déc decembre',
  // Spanish
  'enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic',
  // Portuguese
  'janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro set|outubro out|novembro|dezembro',
  // Italian
  'gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre|ottobre ott|novembre|dicembre',
  // Dutch
  'januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december',
  // Danish, Norwegian, Swedish
  'januar januari|februar februari|marts mars|april|maj mai|juni|juli|august augusti|september|oktober|november|desember des december',
  // Icelandic
  'janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember',
  // Finnish
  'tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu|kesäkuuta kesäkuu|heinäkuuta heinäkuu|elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu|marraskuuta marraskuu|joulukuuta joulukuu',
  // Polish
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
  // Czech, Slovak
  'ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince',
  'januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra',
  // Hungarian
  'január|február|március|április|május|június|július|augusztus|szeptember|október|november|december',
  // Romanian
  'ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
  // Russian, Ukrainian, Bulgarian
  'января янв|февраля фев|марта мар|апреля апр|мая|июня июн|июля июл|августа авг|сентября сен сент|октября окт|ноября ноя|декабря дек',
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  // Greek
  'ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου',
  // Turkish
  'ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
  // Lithuanian, Latvian, Estonian
  'sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio',
  'janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris',
  'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
  // Croatian, Serbian
  'siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna||studenoga|prosinca',
  'januara|februara|marta|aprila|maja|juna|jula|avgusta|septembra|oktobra|novembra|decembra',
  // Indonesian, Malay
  'januari|februari|maret mac|april|mei|juni jun|juli julai|agustus ogos|september|oktober|november|desember disember',
  // Arabic, of Egypt and of the Levant
  'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول||| ',
  // Hindi
  'जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर',
];

const NUMBERS = new Map<string, number>();
for (const language of MONTHS)
  for (const [index, names] of language.split('|').entries())
    for (const name of names.split(' ')) if (name !== '' && !NUMBERS.has(name)) NUMBERS.set(name, index + 1);

/** The number of a month by its name or what it is shortened to, in any of the languages known here. */
export function monthNumber(word: string): number | null {
  return NUMBERS.get(word.toLowerCase()) ?? null;
}
