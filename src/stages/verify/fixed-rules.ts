import type { RuleDoc } from '../../model/rules.js';
import { CHARACTER_WIDTH } from './character-width.js';
import { REPEATED_IMAGE } from './repeated-image.js';
import { STATE_TEXT } from './state-text.js';

/** What the books tell of without a rule that could be switched off. */
export const FIXED_RULES: readonly RuleDoc[] = [
  {
    id: CHARACTER_WIDTH.rule,
    purpose: 'Writes full-width letters and digits half-width, where --width asks for it; punctuation stays.',
    example: '<p>渡口的新船长２６米，船身漆成蓝色，船名用英文写作ＦＥＲＲＹ，昨天下水。</p>',
    nearMiss: '<p>渡口的新船长26米，船身漆成蓝色（船名用英文写作 FERRY），昨天下水！</p>',
    onlyWith: { width: true },
  },
  {
    id: 'front-matter',
    purpose: 'Tells of the header of a file, which is read as fields and is no text of the article.',
    example:
      '---\ntitle: 渡口换了新船\n---\n渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。',
    nearMiss:
      '---\n渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。\n---\n镇里保留了栈桥和那条木船，明年改成一间小小的展馆。',
  },
  {
    id: REPEATED_IMAGE.rule,
    purpose: 'Tells of a picture that the article has already.',
    example: '<p><img src="https://img.example/a.jpg"></p><p><img src="https://img.example/a.jpg"></p>',
    nearMiss: '<p><img src="https://img.example/a.jpg"></p><p><img src="https://img.example/b.jpg"></p>',
  },
  {
    id: STATE_TEXT.rule,
    purpose:
      'Tells of text that stands in the JSON state of a page whose markup has no article: it is read as data, never run.',
    example:
      '<html><head><title>渡口换了新船</title></head><body><div id="app"></div><script>window.__INITIAL_STATE__={"detail":{"title":"渡口换了新船","content":"<p>渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。</p><p>镇里保留了栈桥和那条木船，明年改成一间小小的展馆，船票也一并收进了柜子。</p>"}};</script></body></html>',
    nearMiss:
      '<html><head><title>渡口换了新船</title></head><body><div class="story"><p>渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。</p><p>镇里保留了栈桥和那条木船，明年改成一间小小的展馆，船票也一并收进了柜子。</p></div><script>window.__INITIAL_STATE__={"list":[{"title":"石桥两头种上了柳树","content":"<p>石桥修好以后，两头各种了十棵柳树，孩子们每天放学都要去数一遍，老人在树下摆上了棋盘。</p>"}]};</script></body></html>',
  },
];
