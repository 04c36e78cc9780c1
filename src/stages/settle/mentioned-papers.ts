import type { Candidate } from '../../model/fields.js';
import { matchesOf } from '../../text/matches-of.js';
import type { Scene } from './scene.js';

/** Whom those quoted spoke to: 接受券商中国记者采访, 告诉21世纪经济报道, 《证券日报》记者. */
const MENTIONS = [
  /《([^《》]{2,12})》(?:见习|首席|实习)?记者(?!证)/g,
  /(?:告诉|對|对|向|回应|回复|答复)([\p{Script=Han}A-Za-z0-9]{2,8}?)记者/gu,
  /(?:告诉|向)([\p{Script=Han}A-Za-z0-9]{2,8}(?:报道|新闻|日报|晚报|周刊|财经|网))(?=[，,。]|指出|表示|介绍|透露|证实)/gu,
  /(?:^|[，。、“；\n])([\p{Script=Han}A-Za-z0-9]{2,8}(?:报|网|社|新闻|周刊|财经))记者/gu,
];
const INTERVIEW = /接受《?([\p{Script=Han}A-Za-z0-9]{2,8}?)》?记者(?:独家|专访|采访|电话采访)/gu;
/** 多名记者, 本报记者: no paper's name. */
const NOT_OUTLET =
  /^(?:本报|本网|本台|本社|多名|多家|一位|该报|媒体|外媒|有关|当地|现场|记者|我们|他们|众多|中外|中国|在场)/;
const PARTICLE = /[的了是在和与及称说等向对]/;

/**
 * The paper that people in the text were speaking to, the one most often named. One mention may be a quotation of
 * another paper; to give an interview (接受…记者采访) is to speak to this one.
 */
export function* mentionedPapers(scene: Scene): Generator<Candidate<string>> {
  const counts = new Map<string, number>();
  for (const { text } of scene.bodyLines) {
    if (!text.includes('记者') && !text.includes('告诉') && !text.includes('向')) continue;
    for (const expression of MENTIONS) {
      for (const [, name = ''] of matchesOf(text, expression)) {
        if (!NOT_OUTLET.test(name) && !PARTICLE.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    for (const [, name = ''] of matchesOf(text, INTERVIEW)) {
      if (!NOT_OUTLET.test(name) && !PARTICLE.test(name)) counts.set(name, (counts.get(name) ?? 0) + 2);
    }
  }
  for (const [name, count] of counts) {
    if (count < 2) continue;
    yield {
      value: name,
      score: Math.min(0.7, 0.5 + 0.04 * count),
      evidence: 'whose reporter people in the text speak to',
    };
  }
}
