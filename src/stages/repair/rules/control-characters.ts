import type { Mender } from '../../../model/rules.js';
import { matchesOf } from '../../../text/matches-of.js';
import { CONTROL } from '../../../text/traits.js';
import { deletions } from '../deletions.js';

const CONTROL_RUN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/g;

const KIND = { rule: 'control-characters', reason: 'control character', trait: CONTROL };

const controlsIn = (text: string): { start: number; end: number }[] =>
  matchesOf(text, CONTROL_RUN).map(({ 0: run, index }) => ({ start: index, end: index + run.length }));

/** Control characters, which no reader sees and terminals obey. */
export const controlCharacters: Mender = {
  id: 'control-characters',
  purpose: 'Takes out control characters (C0, C1, delete).',
  example: '<p>桥面的沥青\u0007昨天已经铺完，护栏的油漆还要再等两天才能干透。</p>',
  nearMiss: '<p>桥面的沥青昨天已经铺完，\n护栏的油漆还要再等两天才能干透。</p>',
  find: (page) => deletions(page, controlsIn, KIND),
};
