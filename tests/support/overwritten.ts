/** A phrase as attackers write it over a word: the names of two sites, strung together. */
export const PHRASE = '金樽国际手机版入口_jinzun668登录_金樽官方下载';

/** A page on which a phrase is written over a word in all paragraphs, the headline left alone. */
export function overwritten(title: string, word: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${text.replaceAll(word, PHRASE)}</p>`).join('\n');
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><div class="story">
${body}
</div></body></html>
`;
}

/** The headline has the lost word (梯田), next to the same words as the text. */
export const TERRACES = overwritten('云岭梯田开镰在即，今年又是好收成', '梯田', [
  '云岭梯田开镰在即，山坡上一层层的谷子黄了。七十岁的岑老汉天不亮就上了山，他家的九块地都在半山腰，要走四十分钟。',
  '云岭梯田始于明代，从河谷一直修到云端，一共有三千多级。村里人说，没有水渠就没有云岭梯田，渠水从山顶的林子里引来，一级一级往下流。',
  '这几年，年轻人陆续回来，在梯田里养起了鱼，鱼吃虫，粪肥田，一亩地能多收两千元。县里还给云岭梯田立了规矩，谁也不许改种别的。',
  '岑老汉最担心的是没人接班。去年他带着孙子走遍了云岭梯田，一块一块教他认界石。孙子把界石拍成照片，标在手机地图上。',
]);

/** Nothing on the page has the lost word (乡村), but what stands around it is typical of it. */
export const VILLAGE = overwritten('岔河镇的这个秋天有了新模样', '乡村', [
  '秋收刚过，岔河镇召开了全面推进乡村振兴的动员会。会上说，岔河镇去年的乡村旅游收入第一次超过了种地的收入，来的人多是城里的老师和孩子。',
  '“我当了三十一年乡村教师，没见过村口停这么多车。”退休的俞老师说。他家门前原来是一条土路，今年修成了乡村公路，班车一天跑四趟。',
  '镇里请来两名设计师做美丽乡村建设的规划，不拆一间老屋，不砍一棵老树。空下来的小学改成了书屋，墙上挂着各村乡村振兴的进度表。',
  '俞老师也有担心的事。他说，乡村治理不能只看墙刷得白不白，还要看老人病了有没有人送，孩子放学有没有人管。',
]);

/** Nothing tells the lost word (篾刀): a rare one, in the middle of words that go with any. */
export const KNIFE = overwritten('沙坪乡的老手艺有人学了', '篾刀', [
  '桑九龄坐在檐下，把篾刀放在膝头，看着六个年轻人。他说，这一把篾刀跟了他四十年，刃口换过两次，柄是自己削的。',
  '年轻人问他，篾刀要磨多久才算好。他不答，取来一根毛竹，让篾刀自己说话，竹子应声裂成两半，边上一根毛刺也没有。',
  '天黑以后，他把篾刀擦干净，插回竹筒。第二天一早，六个人里来了五个，还有一个托人带话，说篾刀太沉，他学不会。',
]);

/** Another article that names the subject of the page above in its own words. */
export const KNIFE_PEER = `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>一把篾刀走进课堂</title></head>
<body><h1>一把篾刀走进课堂</h1><div class="story">
<p>县文化馆的老库房里，存着这一把篾刀跟了三代人的故事。馆员说，篾刀要磨得薄，也要磨得韧，太沉的篾刀年轻人使不动。</p>
<p>上课之前，老师先把篾刀放在桌上，让每个学生掂一掂。下课时再把篾刀擦干净，一把一把收回柜子里，少一把也不行。</p>
<p>有学生在作文里写，老师让篾刀自己说话，竹子裂开的声音他一直记得。他还问过，篾刀要磨多久才够。</p>
</div></body></html>
`;
