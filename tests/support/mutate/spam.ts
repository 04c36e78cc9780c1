import { clusterMaker } from '../hacked/clusters.js';
import { exchange, hiddenFarm, script } from '../hacked/farms.js';
import { contactOf, GRAMMAR_NAMES, GRAMMARS, makeBrand } from '../hacked/phrases.js';
import { inserted, type Means, type Mutation } from './mutation.js';

const HAN_WORD = /\p{Script=Han}{2}/gu;

const brandsOf = ({ draw }: Means) => Array.from({ length: draw.count(2, 6) }, () => makeBrand(draw));

function clusters(text: string, { draw }: Means): string {
  const maker = clusterMaker(draw, draw.one(['one', 'page', 'each'] as const));
  let out = text;
  for (let i = draw.count(1, 6); i > 0; i--)
    out = inserted(out, draw, draw.chance(0.3) ? maker.within() : maker.cluster());
  return out;
}

function overwritten(text: string, means: Means): string {
  const { draw } = means;
  const word = draw.one(text.match(HAN_WORD) ?? ['渡口']);
  const phrase = GRAMMARS[draw.one(GRAMMAR_NAMES)](makeBrand(draw), draw);
  return text.split(word).slice(0, 400).join(phrase);
}

/** What attackers leave, in places where none of them would. */
export const SPAM: readonly Mutation[] = [
  ['clusters', clusters],
  [
    'hidden farm',
    (text, means) => {
      const brands = brandsOf(means);
      const farm = hiddenFarm(brands, brands[0]!.han, means.draw);
      return inserted(inserted(text, means.draw, farm.markup), means.draw, farm.head);
    },
  ],
  ['exchanged links', (text, means) => inserted(text, means.draw, exchange(brandsOf(means), means.draw))],
  ['spam script', (text, means) => inserted(text, means.draw, script(brandsOf(means), means.draw))],
  ['contact', (text, { draw }) => inserted(text, draw, contactOf(draw))],
  ['word overwritten', overwritten],
];
