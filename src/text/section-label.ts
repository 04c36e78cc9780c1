import { isWhiteSpace } from './white-space.js';

/** What a short line opens or offers that stands around articles. */
export type SectionLabel =
  | 'comments'
  | 'related'
  | 'share'
  | 'footer'
  | 'advertisement'
  | 'account'
  | 'navigation';

const LABELS: Readonly<Record<SectionLabel, string>> = {
  comments:
    'comment|comments|show comments|view comments|post a comment|leave a comment|add a comment|leave a reply|join the conversation|join the discussion|comments are closed|discussion|top comments|reader comments|kommentare|kommentar|kommentare lesen|diskussion|commentaires|commentaire|réagir|réactions|comentarios|commenti|comentários|reacties|コメント|コメントする|コメントを書く|コメント一覧|みんなのコメント|みんなの感想は|댓글|댓글쓰기|전체 댓글|評論|留言|網友留言|我要留言|网友热评|网友评论|热门评论|最新评论|全部评论|精彩评论|最热评论|热评|评论|跟贴|网友跟贴|发表评论|我要评论|说点什么|写评论|评论列表|评论区|我来说两句|commenter',
  related:
    'related|related articles|related stories|related news|related content|related topics|related posts|related reading|related coverage|read more|read next|read also|more|more news|more stories|more on this story|more from|more in|more like this|more to read|see also|see more|recommended|recommended stories|recommended for you|recommended reading|you may also like|you might also like|most read|most popular|most viewed|most shared|trending|trending now|popular|popular posts|popular stories|latest|latest news|latest stories|latest posts|top stories|top news|up next|next article|previous article|next post|previous post|editors picks|editor’s picks|editor’s choice|don’t miss|in case you missed it|in this article|in this story|further reading|also read|around the web|from around the web|featured|features|what to read next|mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|meistgelesen|weitere artikel|weitere themen|mehr aus|aktuelle nachrichten|neueste artikel|lire aussi|à lire aussi|à lire également|les plus lus|sur le même sujet|dans la même rubrique|articles liés|en ce moment|lea también|lo más leído|más noticias|noticias relacionadas|relacionadas|leggi anche|articoli correlati|i più letti|leia também|mais lidas|lees ook|関連記事|関連リンク|関連ニュース|関連キーワード|おすすめ|おすすめ記事|オススメ|あわせて読みたい|ランキング|アクセスランキング|人気記事|人気ランキング|新着|新着記事|最新記事|最新ニュース|注目|注目記事|注目ニュース|注目トピックス|トピックス|特集|もっと見る|続きを読む|外部サイト|ピックアップ|次の記事|前の記事|관련기사|관련 기사|많이 본 뉴스|많이 본 기사|인기기사|인기 기사|추천기사|추천 기사|최신기사|주요뉴스|주요 뉴스|이 시각 주요뉴스|延伸閱讀|相關新聞|相關文章|熱門新聞|熱門文章|熱門話題|熱門|推薦閱讀|推薦文章|推薦|猜你喜歡|你可能還想看|看更多|更多新聞|最新新聞|最新文章|即時新聞|即時|人氣排行|下一篇|上一篇|下一則|上一則|相关推荐|热点推荐|为你推荐|为您推荐|为您精选|您可能感兴趣|您可能还喜欢|你可能会喜欢|你可能感兴趣|你可能喜欢|猜您喜欢|精彩视频|猜你喜欢|相关阅读|推荐阅读|延伸阅读|相关新闻|热门推荐|精彩推荐|更多推荐|往期回顾|头条要闻|24小时热文|热点排行|相关文章|相关报道|今日推荐|热门文章|热门新闻|最新文章|最新新闻|最新资讯|热门资讯|热点新闻|图片新闻|视频推荐|编辑推荐|精彩图文|精彩图集|大家都在看|大家还看了|点击排行|阅读排行|排行榜|新闻排行|48小时热文|一周热门|作者最新文章|喜欢此内容的人还喜欢|更多报道|相关视频|作者文章|热搜榜|热门视频|热门专题|相关专题|热门话题|热门标签|更多内容|更多|更多新闻|更多资讯|更多精彩',
  share:
    'share|共有|送る|印刷する|シェアする|いいね|share this|share this article|share this story|share on facebook|share on twitter|share on x|tweet|facebook|twitter|x|whatsapp|linkedin|telegram|pinterest|reddit|copy link|link copied|email|e-mail|print|save|bookmark|listen|like|follow|follow us|teilen|drucken|merken|partager|imprimer|enregistrer|compartir|imprimir|condividi|シェア|ツイート|ポスト|シェアする|リンクをコピーする|保存|印刷|공유|공유하기|인쇄|인쇄하기|기사공유|글자크기|스크랩|스크랩 하기|分享|分享至|分享到|轉寄|列印|友善列印|收藏|收藏本文|打印|复制链接|扫一扫|扫一扫，手机看新闻|手机看新闻|微信|微博|朋友圈|举报|反馈|赞|点赞|踩|顶一下|踩一下|字号|大|中|小|放大字体|缩小字体|阅读原文|语音播报|听新闻|聽新聞|收听|朗读|朗讀|听全文|加入书架|字體|字級|讚',
  footer:
    'about|about us|contact|contact us|privacy|privacy policy|cookie policy|cookie settings|cookies|terms|terms of use|terms of service|terms and conditions|accessibility|sitemap|site map|careers|jobs|advertise|advertise with us|help|help centre|help center|faq|rss|all rights reserved|do not sell my personal information|impressum|datenschutz|agb|kontakt|über uns|mediadaten|mentions légales|contact|qui sommes-nous|plan du site|cgu|cgv|aviso legal|contacto|quiénes somos|chi siamo|利用規約|プライバシーポリシー|会社概要|お問い合わせ|運営会社|サイトマップ|広告掲載|ヘルプ|회사소개|이용약관|개인정보처리방침|청소년보호정책|광고문의|저작권|關於我們|聯絡我們|隱私權政策|服務條款|版權聲明|隱私權|著作權|廣告刊登|关于我们|联系我们|版权声明|隐私政策|网站地图|广告服务|法律声明|诚聘英才|招聘信息|免责声明|友情链接|加入我们|帮助中心|意见反馈|网站声明|使用帮助|媒体合作|商务合作|不良信息举报中心|无障碍浏览|返回首页|返回顶部|回到顶部|back to top|top|nach oben|haut de page|ページトップへ|トップへ戻る|맨위로',
  advertisement:
    'advertisement|advertisement - story continues below|ad|ads|advert|sponsored|sponsored content|promoted|paid content|story continues below|story continues below advertisement|continue reading below|article continues after advertisement|article continues below|anzeige|werbung|publicité|la suite après cette publicité|publicidad|pubblicità|publicidade|advertentie|広告|pr|スポンサーリンク|廣告|贊助|광고|ad광고|广告|推广|赞助内容',
  account:
    'newsletter|newsletters|sign up|sign up now|sign in|log in|login|register|subscribe|subscribe now|my account|get the newsletter|enter your email|your email address|email address|follow the author|anmelden|abonnieren|abo|einloggen|registrieren|se connecter|s’abonner|s’inscrire|suscríbete|iniciar sesión|accedi|abbonati|ログイン|会員登録|新規登録|無料会員登録|有料会員登録|会員限定|会員限定記事|この記事は会員限定です|メルマガ登録|フォローする|フォロー|로그인|회원가입|구독|구독하기|登入|註冊|加入會員|訂閱|訂閱電子報|追蹤|加入好友|登录|注册|登录注册|立即登录|免费注册|订阅|立即订阅|关注|已关注|加关注|下载客户端|在小说阅读器读本章|去阅读|客户端|打开app|app下载|客户端下载|我的订阅|退出|会员',
  navigation:
    'home|menu|search|skip to content|skip to main content|skip to navigation|navigation|close|open menu|main menu|toggle navigation|startseite|suche|menü|zum inhalt|accueil|recherche|rechercher|inicio|buscar|menú|cerca|ホーム|トップ|検索|メニュー|閉じる|홈|검색|메뉴|首頁|搜尋|選單|首页|搜索|导航|快速导航|网站导航|设为首页|加入收藏|更多频道|展开|收起|关闭|返回',
};

const KIND_OF = new Map<string, SectionLabel>();
for (const [kind, words] of Object.entries(LABELS))
  for (const word of words.split('|')) if (!KIND_OF.has(word)) KIND_OF.set(word, kind as SectionLabel);

const MAX_LENGTH = 48;
/** Counts, signs and colons around a label: 14 Comments, 评论 (3), Read more:, ▼ もっと見る. */
const AROUND = '0123456789,.:：|｜/()（）[]【】〔〕<>‹›«»→▶▼▲↓↑•·●■◆★☆＞-–—_#*+?？!！“”"\'…';
const IS_AROUND = new Uint8Array(0x10000);
for (let unit = 0; unit < IS_AROUND.length; unit++) if (isWhiteSpace(unit)) IS_AROUND[unit] = 1;
for (const sign of AROUND) IS_AROUND[sign.charCodeAt(0)] = 1;

const LONGEST = Math.max(...[...KIND_OF.keys()].map(({ length }) => length));

const FIRST = 1;
const LAST = 2;
/** Units that labels begin and end with, small and capital: most lines have others, and need not be looked up. */
const EDGES = new Uint8Array(0x10000);
for (const label of KIND_OF.keys())
  for (const form of [label, label.toUpperCase()]) {
    EDGES[form.charCodeAt(0)]! |= FIRST;
    EDGES[form.charCodeAt(form.length - 1)]! |= LAST;
  }

/** The kind of section that a line is nothing but the label of, counts and signs around it aside, or `null`. */
export function sectionLabel(text: string): SectionLabel | null {
  if (text.length > MAX_LENGTH) return null;
  let start = 0;
  let end = text.length;
  while (start < end && IS_AROUND[text.charCodeAt(start)] === 1) start++;
  while (end > start && IS_AROUND[text.charCodeAt(end - 1)] === 1) end--;
  if (start === end || end - start > LONGEST) return null;
  const isEdged =
    (EDGES[text.charCodeAt(start)]! & FIRST) !== 0 && (EDGES[text.charCodeAt(end - 1)]! & LAST) !== 0;
  if (!isEdged) return null;
  return KIND_OF.get(text.slice(start, end).toLowerCase().replaceAll("'", '’')) ?? null;
}
