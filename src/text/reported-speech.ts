/** Somebody's words, or a report of them. */
const REPORTED =
  /[“”「」『』]|表示|认为|認為|指出|介绍|介紹|记者|記者|称(?![号呼])|透露|说(?!明)|說(?!明)|回应|提醒|呼吁|告诉|\b(?:said|says|told)\b/;
/** The phrase is what the sentence is about: it is written somewhere, disputed, a trick, a rule. */
const ABOUT =
  /这(?:是|行|句|条|几|个|四|两|三|样|种|则|款|并)|[写印刻](?:在|着|明|进|有)|(?<!其)[他她](?!人)|[，,]是|字样|话术|条款|新规|规定|引发|焦点|起诉|官司|庭审|法院|判决|赔|成(?:了|为)|越来越|让(?!您|你)|骗|诈|警方|被(?!动)|谴责|凭什么|对方/;

/**
 * True where a sentence tells of something instead of addressing the reader: it reports what somebody said, or has
 * the words of a notice for its subject. A notice, an order or a promotion never does.
 */
export function isTold(text: string): boolean {
  return REPORTED.test(text) || ABOUT.test(text);
}
