/** The commonest Chinese surnames (those of some 95 % of bearers), single and double. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由荀禤佴翦蒯荔' +
    '張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧薑鍾譚陸範賈韋鄒閻龍陶顧龔萬錢嚴湯龐顏倪莊聶魯嶽歐關蘭寧紀淩畢單駱藍華饒農連婁竇宮費衛應閔鄔邊師倉',
);
const DOUBLE_SURNAMES =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|闻人|歐陽|諸葛|東方|司馬)/;

const HAN_NAME = /^[\p{Script=Han}〇]{2,4}$/u;
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:[·•・‧]\p{Script=Han}{1,10}){1,4}$/u;
const LATIN_NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*)(?: (?:\p{Lu}[\p{L}'’.-]*|van|von|vom|zu|zur|ten|ter|de|der|den|del|della|dos|das|do|du|da|di|la|le|al|el|bin|ben|ibn|y|e)){0,4}$/u;
const KANA_NAME = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{2,10}$/u;
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u;
const KANA = /[\p{Script=Katakana}\p{Script=Hiragana}]/u;

/** Words of two to four characters that stand where names do. */
const NOT_NAMES =
  /浏览|瀏覽|阅读|閱讀|点击|點擊|人气|人氣|视觉中国|图虫|站酷|东方IC|记者|编者|单位|电话|邮箱|地址|时代|大学|学院|公司|集团|医院|中学|小学|政府|手记|节快乐|请问|谢谢|为什么|怎么|什么|整合|未知|佚名|匿名|管理员|网站|文章|赞赏|打赏|经理|主任|原文|赏析|评点|昨天|前天|今天|刚刚|更多|最新|編輯|编辑|报道|報道|通讯|責編|责编|作者|来源|來源|摄影|攝影|视频|图片|資料|资料|新闻|综合|全文|完$|电$|讯$|摘编|整理|实习|供图|提供|本报|本网|消息|評論|评论|网友|专题|首席|见习|特约|原创|转载|标题|声明|左右|以上|以下|下同|见图|上图|下图|图为|等人|先生|女士|校对|审核|监制|制作|出品|策划|统筹|翻译|编译/;

const OUTLET =
  /(?:报|報|网|網|社|台|臺|新闻|新聞|日报|日報|晚报|周刊|週刊|杂志|雜誌|财经|財經|传媒|传播|全媒体|融媒体?|融媒体中心|客户端|观察|视频|频道|广播|电视|通讯|时报|时讯|在线|快报|公众号|官网|发布|报道|中国|出版|工作室|网站|资讯|论坛|微博|头条|研究院|统计局|央视|每经|南都|北青|中青|澎湃|财新|界面)$/;

/** True where a token is written as a person's name is: two to four Han characters, a dotted or a Latin name. */
export function looksLikeName(token: string): boolean {
  if (HAN_NAME.test(token)) return !NOT_NAMES.test(token) && !(token.length > 2 && OUTLET.test(token));
  if (DOTTED_NAME.test(token)) return true;
  if (KANA.test(token)) return KANA_NAME.test(token);
  if (HANGUL_NAME.test(token)) return true;
  return token.length <= 40 && token.length >= 3 && LATIN_NAME.test(token);
}

/** True where a Han name opens with a known surname: needed where nothing but its place says that it is a name. */
export function hasSurname(name: string): boolean {
  if (DOTTED_NAME.test(name)) return true;
  if (!HAN_NAME.test(name) || NOT_NAMES.test(name)) return false;
  return DOUBLE_SURNAMES.test(name) ? name.length >= 3 : name.length <= 3 && SURNAMES.has(name[0] ?? '');
}

/** True where a token ends as the names of papers, sites and stations do. */
export function looksLikeOutlet(token: string): boolean {
  return token.length >= 2 && token.length <= 24 && OUTLET.test(token);
}

const HAS_HAN = /\p{Script=Han}/u;

/** True for a name that nothing but its place calls one: it must look like a name, a Han one open with a surname. */
export function isPerson(token: string): boolean {
  return looksLikeName(token) && (!HAS_HAN.test(token) || hasSurname(token)) && !looksLikeOutlet(token);
}
