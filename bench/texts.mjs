// Texts of the project's own for `encodings.mjs`: a sentence and a few more in each language, with the encodings in
// which its pages were written. `rare` holds characters that GB18030 writes in four bytes.

export const TEXTS = [
  {
    language: 'zh-Hans',
    encodings: ['gb18030', 'utf-8', 'utf-16le', 'utf-16be'],
    short: '渡口的老船换成了新船。',
    long: '渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。守渡的老人把钥匙交给了镇里，他说自己撑了四十年的船，江水的脾气一天也没有摸透。新船一次能坐三十个人，还能带上自行车，票价仍然是两元。镇里保留了栈桥和那条木船，明年改成一间小小的展馆，船票也一并收进了柜子。第一批乘客里有六个学生，他们在船上背完了一首诗。',
  },
  {
    language: 'zh-Hans, rare characters',
    encodings: ['gb18030', 'utf-8', 'utf-16le'],
    short: '村里姓㑇的人家只剩三户。',
    long: '村里姓㑇的人家只剩三户，身份证上的名字从来打不出来。今年县里换了新的系统，“㑇”“䶮”“𠮷”“𬭎”这些字第一次印在了票据上。老人㑇大福拿着存折看了很久，说一辈子的名字终于写对了。银行的柜员把这张存折复印了一份，贴在自己的桌上。',
  },
  {
    language: 'zh-Hant',
    encodings: ['big5', 'gb18030', 'utf-8', 'utf-16le'],
    short: '老戲院的燈今晚又亮了。',
    long: '老戲院的燈今晚又亮了，門口排隊的人一直站到橋頭。放映員葉先生說，膠片機停了十二年，零件是從三台舊機器裡拼出來的。第一場放的是黑白片，座位兩百零八個，一個也沒有空著。散場之後，觀眾把票根貼在牆上，說要留給下一個十二年。戲院下個月起每週放映兩場，學生半價，六十五歲以上免費。',
  },
  {
    language: 'ja',
    encodings: ['shift_jis', 'euc-jp', 'utf-8', 'utf-16le'],
    short: '古い灯台に灯りが戻った。',
    long: '古い灯台に灯りが戻ったのは、昨夜の八時すぎだった。港町の人たちは坂の上に集まり、海に伸びる光を黙って見ていた。灯台守だった佐伯さんは、三十年前の日誌を大切に持っている。新しいランプは太陽光で動き、五日間の曇り空でも消えない。来月からは最上階も公開され、一度に四人まで上がることができる。子どもたちはカメラを持って列に並んだ。',
  },
  {
    language: 'ko',
    encodings: ['euc-kr', 'utf-8', 'utf-16le'],
    short: '오래된 다리가 다시 열렸다.',
    long: '오래된 다리가 어제 아침 다시 열렸다. 마을 사람들은 삼 년 동안 먼 길을 돌아 장에 다녀야 했다. 다리를 고친 목수는 못을 하나도 쓰지 않았다고 말했다. 첫날 다리를 건넌 사람은 학교에 가는 아이들이었다. 군청은 다리 옆에 작은 쉼터를 만들고 옛 사진을 걸기로 했다. 저녁에는 등불이 켜지고 노인들이 그 아래에서 장기를 두었다.',
  },
  {
    language: 'ru',
    encodings: ['windows-1251', 'koi8-r', 'utf-8'],
    short: 'Старый паром вернулся на реку.',
    long: 'Старый паром вернулся на реку после долгого ремонта. Паромщик рассказал, что знает каждую мель и каждый поворот. Первыми на борт поднялись школьники, за ними крестьяне с яблоками. Билет стоит столько же, сколько и десять лет назад. Зимой паром уступит место ледовой дороге, а весной начнёт всё сначала.',
  },
  {
    language: 'el',
    encodings: ['windows-1253', 'utf-8'],
    short: 'Το παλιό καΐκι γύρισε στο λιμάνι.',
    long: 'Το παλιό καΐκι γύρισε στο λιμάνι ύστερα από τρία χρόνια. Οι ψαράδες το περίμεναν στην προβλήτα από το πρωί. Ο ξυλουργός είπε ότι άλλαξε μόνο τα μισά σανίδια. Το απόγευμα τα παιδιά ζωγράφισαν το όνομά του με γαλάζιο χρώμα.',
  },
  {
    language: 'fr',
    encodings: ['windows-1252', 'utf-8'],
    short: 'Le vieux phare s’est rallumé à la tombée de la nuit.',
    long: 'Le vieux phare s’est rallumé hier à la tombée de la nuit. « Je n’y croyais plus », a dit le gardien, âgé de quatre-vingts ans. La lumière porte désormais à dix-huit milles, malgré la brume d’été. Les élèves de l’école ont peint trente-six dessins, accrochés tout au long de l’escalier. L’entrée sera gratuite jusqu’à la fête de la mer.',
  },
  {
    language: 'de',
    encodings: ['windows-1252', 'utf-8'],
    short: 'Die alte Fähre fährt wieder über den Fluß.',
    long: 'Die alte Fähre fährt seit gestern wieder über den Fluß. „Ich kenne jede Untiefe“, sagte der Fährmann, der dreißig Jahre an Bord gewesen ist. Für Schüler ist die Überfahrt frei, für Räder kostet sie einen Euro. Im Frühjahr werden die Bänke erneuert, und über dem Anleger hängt dann eine größere Uhr.',
  },
  {
    language: 'pl',
    encodings: ['windows-1250', 'utf-8'],
    short: 'Stara latarnia znów świeci nad zatoką.',
    long: 'Stara latarnia znów świeci nad zatoką, choć nikt już na to nie liczył. Latarnik opowiadał, że każdą śrubę czyścił trzy razy. Dzieci przyniosły żółte chryzantemy i zaśpiewały pieśń o żeglarzach. Wieczorem światło było widać aż z drugiego brzegu, gdzie rybacy wieszają sieci.',
  },
  {
    language: 'tr',
    encodings: ['windows-1254', 'utf-8'],
    short: 'Eski değirmen yeniden çalışmaya başladı.',
    long: 'Eski değirmen dün sabah yeniden çalışmaya başladı. Köylüler buğdaylarını eşeklerle taşıdı, çocuklar ise suyun başında bekledi. Değirmenci, taşın sesini dinleyerek ununun inceliğini anladığını söyledi. Akşam olunca herkese sıcak ekmek dağıtıldı.',
  },
];
