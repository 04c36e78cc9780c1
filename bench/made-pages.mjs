// News pages of several layouts and languages, made anew in each run: the same ones each time, and nobody's text.

const LANGUAGES = [
  {
    lang: 'zh-CN',
    site: '望溪新闻网',
    title: '河口镇修好老水闸',
    source: '来源：望溪日报　记者：乔木南',
    sentences: [
      '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。',
      '守闸的老人说，他把钥匙挂在门后，从来没有生过锈，今年的秧苗总算赶上了时节。',
      '镇里的农技员算过一笔账：早放水七天，两季稻子之间就多出一茬绿肥。',
      '石桥修好以后，两头各种了十棵柳树，孩子们每天放学都要去数一遍。',
    ],
    labels: ['首页', '国内', '财经', '体育', '科技', '图片', '视频', '专题', '登录', '更多'],
  },
  {
    lang: 'zh-TW',
    site: '渡口時報',
    title: '渡口換了新船，老船進了展館',
    source: '渡口時報 記者林守渠／河口報導',
    sentences: [
      '渡口的老船昨天靠岸之後沒有再離開，新船從下游開來，船身漆成了藍色。',
      '鎮公所表示，舊船的木槳會掛在展館入口，旁邊寫上三代船家的名字。',
      '候船室的長椅重新上了漆，牆上多了一張手繪的水位表。',
    ],
    labels: ['首頁', '地方', '財經', '國際', '影音', '生活', '專欄', '會員'],
  },
  {
    lang: 'en',
    site: 'The Pier Gazette',
    title: 'Ferry returns to the river after three winters',
    source: 'By Jane Oakwell, staff reporter',
    sentences: [
      'The ferry came in late on Tuesday, and nobody on the pier seemed to mind the wait.',
      'Council engineers spent three winters on the lock, most of it “under water and under budget,” as one of them put it.',
      'Farmers downstream say that the first flood of the season reached their fields within a day.',
      'A second boat, built a mile up the river, is due before the end of the month.',
    ],
    labels: ['Home', 'World', 'Business', 'Sport', 'Culture', 'Weather', 'Sign in', 'Subscribe', 'More'],
  },
  {
    lang: 'ja',
    site: '河口新聞',
    title: '古い水門、三年ぶりに動く',
    source: '河口新聞 記者・木村渡',
    sentences: [
      '三年間止まっていた古い水門が昨日の朝ふたたび動き、その日のうちに田へ水が入った。',
      '水門を守る老人は、鍵をずっと戸の後ろに掛けておいたので、一度も錆びたことがないと話している。',
      '町は来月、渡し船の時刻表を改めるという。',
    ],
    labels: ['トップ', '社会', '経済', 'スポーツ', '写真', '動画', '会員登録'],
  },
  {
    lang: 'de',
    site: 'Fährboote',
    title: 'Nach drei Wintern fährt die Fähre wieder',
    source: 'Von Grete Mühlbach',
    sentences: [
      'Die alte Schleuse drehte sich am Dienstag zum ersten Mal seit drei Jahren, und das Wasser floss noch am Abend in die Wiesen.',
      'Der Wärter sagt, der Schlüssel habe immer hinter der Tür gehangen und sei nie verrostet.',
      'Im nächsten Frühjahr soll ein zweites Boot folgen; gebaut wird es im Ort.',
    ],
    labels: ['Startseite', 'Politik', 'Wirtschaft', 'Sport', 'Kultur', 'Wetter', 'Anmelden'],
  },
];

/** Numbers that look random and are the same in every run (a linear congruential generator). */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % sides;
  };
}

const times = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');

/** About 45 % of a real page is scripts and styles. */
const script = (roll, lines) =>
  `<script>${times(lines, (i) => `window._q=window._q||[];if(${i}<_q.length&&"a</b>"){_q.push({id:"slot-${roll(9999)}",w:${i}})}\n`)}</script>`;

const style = (lines) =>
  `<style>${times(lines, (i) => `.c-${i} .box>a:hover{color:#0${i % 10}9;background:url(/i/${i}.png)}\n`)}</style>`;

const link = ({ labels }, roll, i) =>
  `<li class="nav-item nav-${i}"><a class="link js-track" data-pos="${i}" href="/c/${roll(900)}?from=nav&amp;p=${i}"><span>${labels[i % labels.length]}</span></a></li>\n`;

const paragraph = ({ sentences }, roll) =>
  times(2 + roll(4), () => sentences[roll(sentences.length)] + (sentences[0].includes('。') ? '' : ' '));

const teaser = (words, roll, i) =>
  `<div class="card card--${i % 4}" data-id="${roll(99999)}"><a href="/a/${roll(99999)}.html"><img class="lazy" src="/i/blank.gif" data-src="//img.example/${i}.jpg" alt=""><h3>${words.title} ${i}</h3></a><p class="time">2024-02-${10 + (i % 18)} 08:${10 + (i % 50)}</p></div>\n`;

const head = (words, roll, day) => `<!DOCTYPE html>
<html lang="${words.lang}"><head><meta charset="utf-8"><title>${words.title}_${words.site}</title>
<meta name="description" content="${words.sentences[0]}"><meta property="og:title" content="${words.title}">
<meta property="article:published_time" content="2024-02-${day}T08:30:00+08:00"><link rel="canonical" href="https://news.example/${day}/${roll(9999)}.html">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${words.title}","datePublished":"2024-02-${day}"}</script>
${style(120)}${script(roll, 150)}</head>`;

/** Boxes in boxes, as content systems of today write them. */
function boxed(words, roll, size) {
  return `<body class="page"><header class="top"><nav><ul>${times(40, (i) => link(words, roll, i))}</ul></nav></header>
<main id="content"><article class="story"><h1>${words.title}</h1><div class="meta"><span class="src">${words.source}</span><time datetime="2024-02-25T08:30">2024-02-25 08:30</time></div>
<div class="story-body">${times(size, (i) => `<p>${paragraph(words, roll)}</p>${i % 5 === 2 ? `<figure><img src="/i/${i}.jpg"><figcaption>${words.site}</figcaption></figure>` : ''}\n`)}</div></article>
<aside class="recommend">${times(30, (i) => teaser(words, roll, i))}</aside></main>
<section class="comments">${times(12, (i) => `<div class="comment"><b>user${i}</b> <span>${words.sentences[i % words.sentences.length]}</span></div>`)}</section>
${script(roll, 300)}<footer>© ${words.site}</footer></body></html>`;
}

/** Tables and line breaks, as portals wrote them for twenty years. */
function tabled(words, roll, size) {
  return `<BODY bgcolor="#ffffff"><TABLE width="960"><TR><TD colspan=2>${times(30, (i) => `<a href="/${i}.shtml">${words.labels[i % words.labels.length]}</a> | `)}</TD></TR>
<TR><TD width="660" valign="top"><center><h1>${words.title}</h1></center><div align="center">2024年02月25日 08:30　${words.source}</div><br>
${times(size, () => `　　${paragraph(words, roll)}<br><br>\n`)}</TD><TD width="300">${times(40, (i) => `<li><a href="/n/${i}.shtml" target="_blank">${words.title} ${i}</a></li>\n`)}</TD></TR></TABLE>
${script(roll, 200)}</BODY></html>`;
}

/** One element a word, styles in every tag, entities: what editors paste from office programs. */
function styled(words, roll, size) {
  return `<body><div id="wrapper"><h1>${words.title}</h1><p>${words.source} 2024-02-25 08:30</p><div id="js_content" style="visibility:visible">
${times(size, () => `<section style="margin:0 8px;line-height:1.75em;"><span style="font-size:15px;color:rgb(62, 62, 62);letter-spacing:1px">${paragraph(words, roll).replaceAll(' ', '&nbsp;')}</span><strong>&#8203;</strong></section>\n`)}
<p style="display:none">${words.labels.join(' ')}</p></div>${times(60, (i) => link(words, roll, i))}</div>${script(roll, 400)}</body></html>`;
}

const LAYOUTS = [boxed, tabled, styled];

/** One page by its number: layout, language and length go round. */
export function madePage(number, size = 12 + (number % 7) * 6) {
  const roll = dice(number + 1);
  const words = LANGUAGES[number % LANGUAGES.length];
  const layout = LAYOUTS[number % LAYOUTS.length];
  return head(words, roll, 10 + (number % 18)) + layout(words, roll, size);
}

const PAGES = 60;

/** All of them, as inputs of `clean`. */
export function madePages() {
  return Array.from({ length: PAGES }, (_, i) => {
    const path = `made/${i}.html`;
    return { path, relative: path, bytes: Buffer.from(madePage(i)) };
  });
}
