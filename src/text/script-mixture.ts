/** Common characters that only Simplified Chinese writes so, and some that only Traditional Chinese does. */
const SIMPLIFIED =
  '们这国来个说时为对会过发动经问进实现还从开关无业长门东车马鸟鱼龙见贝话语认记讲设许论证识调请谁让该红级纪约纸线练组细终结给统继续维绿罗张学写买卖书画亲义乌习乡产严临举丽乐争亏亚亿仅传伤伦伪侧债倾储兴养' +
  '兽军农决况净减凤击则刚创删别剑剧劝办务劳势协单卫厅历压县参双变叶号吓启员响园围图圆场块坚声处备够头夺奋奖妇妈孙宝审宽宾寻导寿将尔层属岁岛币师帐帮带应庆废广归录彻忆忧态总恋恼惧惨惯愤战户执扩扫扬护报担拥' +
  '择挥损换摄摆敌数断旧显晓暂术杀杂权条枪标栏树样桥梦检楼欢残毁毕汉汤沟泪泽济润涨渐渔温湾湿满滚灭灯灵灾炉点炼烂烟烦烧热爱爷牵独猎猪环疗盐监盖盘码矿础礼祸积称稳穷竞笔签简类粮紧纠纯编缘缩罚职联脑脚脱脸舰艺' +
  '节苏荣药获营蓝虑虽补装规视览觉计训议讯访评词译试诗诚详误诱课谈谋谢质购费贵贷贸贺资赖赚赛赞赢赵趋跃践轨转轮软轰轻载较辅辆辈输边达迁运远违连迟选递遗邓邮邻郑释钟钢钱铁银销锁错键镇镜闪闭闯闲间闹闻队阳阴阵' +
  '际陆陈险随隐难雾静顶项顺须顾预领频题颜额风飞饭饮饰馆驱驶驻驾验骂骗鲁鲜鸡鸣鹰黄齐两卢叠岂闽贾驴骆';
const TRADITIONAL =
  '們這國來個說時為對會過發動經問進實現還從開關無業長門東車馬鳥魚龍見貝話語認記講設許論證識調請誰讓該紅級紀約紙線練組細終結給統繼續維綠網羅種張學寫聽買賣書畫親義烏習鄉產嚴豐臨舉麗樂爭虧亞億僅優傳傷倫偽體' +
  '側債傾儲兒興養獸軍農決況淨減鳳擊則剛創刪別劍劇勸辦務勞勢協單衛廠廳歷壓縣參雙變葉號嚇啟員響園圍圖圓聖場塊堅壞聲處備複夠頭奪奮獎婦媽孫寧寶審寬賓尋導壽將爾層屬歲島幣師帳幫帶應慶廢廣歸錄徹憶憂懷態總戀惱驚' +
  '懼慘慣憤願戰戶撲執擴掃揚護報擔擁擇掛揮損換據攝擺敵數斷舊顯曉暫術機殺雜權條極構槍標欄樹樣橋夢檢樓歡殘毀畢氣漢湯溝淚澤潔濟潤漲漸漁溫灣濕滿滾滅燈靈災爐點煉爛煙煩燒熱愛爺牽獨獵豬環療鹽監蓋盤碼礦礎確禮禍離' +
  '積稱穩窮競筆簽簡類糧緊糾純編緣縮罰職聯勝腦腳脫臉艦藝節蘇薦榮藥獲營藍慮雖補裝規視覽覺觸計訓議訊訪評詞譯試詩誠詳誤誘課談謀謝質購費貴貸貿賀資賴賺賽贊贏趙趨躍踐軌轉輪軟轟輕載較輔輛輩輸邊達遷運遠違連遲適選' +
  '遞遺鄧郵鄰鄭釋鐘鋼錢鐵銀銷鎖錯鍵鎮鏡閃閉闖閒間鬧聞隊陽陰陣際陸陳險隨隱難霧靜頂項順須顧預領頻題顏額風飛飯飲飾館驅駛駐駕驗罵騙魯鮮雞鳴鷹黃齊裡麼麵沒兩與';

const IS_SIMPLIFIED = 1;
const IS_TRADITIONAL = 2;
const IS_KANA = 3;
/** Of each UTF-16 unit: which writing has it. */
const KINDS = new Uint8Array(0x10000);
for (const character of SIMPLIFIED) KINDS[character.charCodeAt(0)] = IS_SIMPLIFIED;
for (const character of TRADITIONAL) KINDS[character.charCodeAt(0)] = IS_TRADITIONAL;
KINDS.fill(IS_KANA, 0x3041, 0x30fb);

/** How many characters of a text are of one writing alone. */
export interface ScriptMixture {
  readonly simplified: number;
  readonly traditional: number;
  readonly kana: number;
}

/** Counts what is written as only Simplified or only Traditional Chinese writes it; kana are of neither. */
export function scriptMixture(text: string): ScriptMixture {
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) counts[KINDS[text.charCodeAt(at)]!]!++;
  return { simplified: counts[IS_SIMPLIFIED]!, traditional: counts[IS_TRADITIONAL]!, kana: counts[IS_KANA]! };
}
