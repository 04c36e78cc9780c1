/** What a page says instead of an article. */
export type NoticeKind = 'error-page' | 'login-wall' | 'robot-check';

const ERROR = [
  /^(?:(?:http|错误|error)[\s:：]{0,2})?(?:4(?:0[0134]|10)|50[0234])(?:$|[\s:：|–-]{1,3}(?:$|error|not|page|file|forbidden|unauthorized|gone|internal|bad|service|gateway|错误|页面|找不到|抱歉|oops))/i,
  /页面(?:不存在|未找到|找不到|没(?:有)?找到|已(?:经)?(?:被)?(?:删除|下线|失效)|无法(?:访问|显示|找到)|出错|走丢|飞走|丢失)/,
  /(?:访问|查找|请求|浏览|要找|查看|打开|寻找)的(?:页面|内容|网页|文章|资源|新闻|链接|地址).{0,14}(?:不存在|删除|移除|下线|没有找到|未找到|找不到|失效|无法|过期|错误|丢失)/,
  /^(?:对不起|很?抱歉|糟糕|哎呀|哎哟|sorry)?[，,！!\s]{0,3}(?:该|此|这个|您的?|本)?(?:内容|文章|新闻|帖子|主题|信息|页面|网页)(?:可能)?(?:已经?|已)?(?:不存在|(?:被)?(?:删除|下线|移除|屏蔽))/,
  /^(?:服务器(?:内部)?(?:错误|繁忙)|系统(?:繁忙|错误|维护)|访问出错|访问受限|禁止访问|参数错误|链接已过期|网页错误|出错了)/,
  /(?:找不到|無法找到|沒有找到).{0,8}(?:页面|頁面|网页|網頁)|頁面(?:不存在|已移除)/,
  /^(?:oops|sorry|we'?re sorry|uh[- ]oh|whoops)?[\s,.!:–-]{0,4}(?:(?:this|the|that) |your )?(?:requested )?(?:page|file|url|article|content|story)(?: (?:you|that).{0,40})?(?: (?:was|is|could|can|does|has|may|might|no|not)|n't|cannot).{0,20}(?:found|exist|available|moved|removed|deleted|expired|unavailable|broken)/i,
  /^(?:page |file |object |resource )?not found\b/i,
  /^(?:internal server error|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|forbidden|access denied|an error (?:has )?occurred|something went wrong|site under maintenance|bad request)/i,
  /\bwe (?:can'?t|cannot|could ?n[o']t|are unable to) (?:seem to )?find (?:the|that|this|your)? ?(?:page|what you)/i,
  /^(?:seite (?:wurde )?(?:leider )?nicht gefunden|(?:cette )?page (?:introuvable|non trouvée|n'existe)|página no (?:encontrada|existe)|pagina non trovata|página não encontrada|pagina niet gevonden|sidan (?:kunde inte|hittades inte)|страница не найдена|nie znaleziono strony)/i,
  /ページ(?:が|は)(?:見つかりません|存在しません|削除)|お探しのページ|指定されたページ|페이지를 찾을 수 없|존재하지 않는 페이지/,
];
const ROBOT = [
  /^(?:(?:百度|网络|网站)?安全验证|访问验证|人机验证|滑动验证|身份验证|验证中心|验证码)/,
  /请(?:先)?(?:完成|进行|通过|输入).{0,8}验证|拖动(?:下方)?滑块|按住滑块|证明(?:您|你)(?:是真人|不是机器)/,
  /(?:访问|请求|操作)(?:过于|太过?)频繁|(?:流量|访问|请求|网络环境)(?:存在)?异常|异常(?:访问|流量|请求)/,
  /^(?:just a moment|one moment, please|please wait|checking (?:your browser|if the site connection)|attention required|robot check|security check|human verification|ddos protection|access to this page has been denied|pardon our interruption)/i,
  /(?:verify|confirm|prove|make sure|sure)(?:ing)? (?:that )?(?:you(?:'re| are)|your browser is)? ?(?:not )?(?:a |an )?(?:human|robot|bot)\b|are you a robot|unusual (?:traffic|activity) from|complete the (?:captcha|security check)|solve the captcha/i,
  /(?:开启|启用|打开|支持|enable|turn on|requires?|need|without).{0,16}(?:javascript|\bjs\b|cookies?\b)|javascript (?:is|seems to be|must be|has been|被)?.{0,6}(?:disabled|required|enabled|禁用|关闭)/i,
];
const LOGIN = [
  /^(?:用户|会员|账号|帐号|密码|扫码|短信|立即|统一)?(?:登录|登入|登錄)(?:页面|账号|帐号|中心|平台)?(?:$|[\s|_-])/,
  /(?:请|需要?|必须)(?:您|你)?(?:先)?(?:登录|登入|登錄)(?:后|後|以|才|再)?(?:可|能|才|继续|繼續)?(?:查看|阅读|閱讀|浏览|访问|继续|操作|$|。|！)|(?:登录|登入)(?:后|之后)(?:才|方|即)?(?:可|能)?(?:以)?(?:查看|阅读|浏览|访问|继续)|(?:您|你)(?:还|尚)?(?:没有|未)登录/,
  /^(?:please )?(?:log|sign)[ -]?in(?:$| (?:to|with|or|required|here|page|form)\b|\s?[|–-])|(?:you )?(?:must|need to|have to) (?:be )?(?:logged|log|signed?)[ -]?in\b|^(?:member|subscriber|account|user) log[ -]?in\b|^login (?:required|form|page)/i,
  /^(?:forgot|lost|reset) (?:your |my )?password|^忘记密码|^remember me$|^记住(?:我|密码)|^(?:还)?没有账号/i,
  /^(?:anmelden|einloggen|connexion|se connecter|iniciar sesi[oó]n|acceder|accedi|entrar|войти|вход|ログイン|로그인)(?:$|[\s|–-])/i,
];
const KINDS: readonly (readonly [kind: NoticeKind, expressions: readonly RegExp[]])[] = [
  ['robot-check', ROBOT],
  ['error-page', ERROR],
  ['login-wall', LOGIN],
];
const CURLY = /[’‘]/g;
/** Notices are short; a paragraph that tells of one is not. */
const MAX_LENGTH = 160;

/** What a line says instead of an article, `null` where it says nothing of the kind. */
export function pageNotice(line: string): NoticeKind | null {
  const text = line.trim().replaceAll(CURLY, "'");
  if (text === '' || text.length > MAX_LENGTH) return null;
  for (const [kind, expressions] of KINDS) {
    if (expressions.some((expression) => expression.test(text))) return kind;
  }
  return null;
}
