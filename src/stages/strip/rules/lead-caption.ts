import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { captionBlocks } from '../../../text/captions.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'lead-caption';

function* find(view: View): Generator<Cut> {
  const captions = captionBlocks(view.page);
  for (const line of keptLines(view)) {
    if (!captions.has(line.block)) return;
    yield wholeLine(line, RULE, 'caption of the picture above the text; kept with the picture');
  }
}

/** The caption of a picture that stands above the first paragraph: the text opens with its own first sentence. */
export const leadCaption: Cleaner = {
  id: RULE,
  purpose:
    'Takes the caption of a picture above the first paragraph out of the text; it stays with the picture.',
  example:
    '<div class="picture"><img src="https://img.example/bridge.jpg"><span>合龙后的南引桥。</span></div><p>大桥的南引桥昨天夜里完成合龙，比原定的工期提前了二十天，两岸的居民站在堤上看完了全程。</p>',
  nearMiss:
    '<p>大桥的南引桥昨天夜里完成合龙，比原定的工期提前了二十天，两岸的居民站在堤上看完了全程。</p><div class="picture"><img src="https://img.example/bridge.jpg"><span>合龙后的南引桥。</span></div>',
  find,
};
