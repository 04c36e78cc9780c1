import type { Draw } from './draw.js';
import type { Language, Story } from './story.js';

const NAMES = ['望溪新闻网', '云渡在线', '澜江日报', '石枧之窗', '青棠晚报'] as const;
const PARTNERS = [
  '县文化馆',
  '澜江水利',
  '望溪图书馆',
  '云渡旅游',
  '石枧供电',
  '青棠气象',
  '栖霞沟合作社',
] as const;
const TEASERS = [
  '北岸公园的步道今年春天动工',
  '全县小学生运动会闭幕',
  '气象台：本周后半段有雨',
  '三条公交线路调整首末班时间',
  '老电影院改成社区食堂',
  '河道清淤月底完成',
  '一场雪让山顶的站房停了电',
] as const;
const NAV = ['首页', '新闻', '社会', '财经', '体育', '图片', '专题', '关于我们'] as const;
const ENGLISH_NAV = ['Home', 'News', 'Sport', 'Opinion', 'About us'] as const;
const ENGLISH_TEASERS = [
  'New steps for the north bank',
  'School sports day ends in rain',
  'Three bus routes change',
] as const;

export const TEMPLATES = ['old', 'modern', 'table', 'portal', 'blog'] as const;

/** The site that prints a story: the same for the clean page and for the hacked one. */
export interface Site {
  readonly template: (typeof TEMPLATES)[number];
  readonly name: string;
  readonly box: string;
  readonly nav: readonly string[];
  readonly teasers: readonly string[];
  readonly partners: readonly string[];
  readonly indent: string;
  readonly hasOg: boolean;
  readonly hasDescription: boolean;
  readonly joint: string;
  /** A dump's paragraphs stand apart. */
  readonly blankLines: boolean;
}

export function siteOf(draw: Draw, language: Language): Site {
  const isEnglish = language === 'en';
  return {
    template: draw.one(TEMPLATES),
    name: isEnglish ? 'The Marsh Courier' : draw.one(NAMES),
    box: draw.one(['content', 'article-content', 'art_text', 'newsbody', 'entry-content', 'TextBox']),
    nav: draw.some(isEnglish ? ENGLISH_NAV : NAV, draw.count(3, 7)),
    teasers: draw.chance(0.7) ? draw.some(isEnglish ? ENGLISH_TEASERS : TEASERS, draw.count(3, 6)) : [],
    partners: draw.chance(0.5) && !isEnglish ? draw.some(PARTNERS, draw.count(3, 6)) : [],
    indent: isEnglish ? '' : draw.one(['', '　　', '&nbsp;&nbsp;&nbsp;&nbsp;', '&emsp;&emsp;']),
    hasOg: draw.chance(0.35),
    hasDescription: draw.chance(0.6),
    joint: draw.one(['_', '-', ' - ', '|']),
    blankLines: draw.chance(0.7),
  };
}

export const firstText = (story: Story): string =>
  story.parts.map((part) => ('text' in part ? part.text : '')).find((text) => text.length > 20) ?? '';
