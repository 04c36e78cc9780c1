import type { RuleDoc } from '../../model/rules.js';
import { REPEATED_IMAGE } from './repeated-image.js';

/** What the books tell of without a rule that could be switched off. */
export const FIXED_RULES: readonly RuleDoc[] = [
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
];
