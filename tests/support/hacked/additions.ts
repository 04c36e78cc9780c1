import type { Draw } from './draw.js';
import type { Place } from './render.js';

/** A string that only one injection brought, by its kind or by what hides it. */
export interface Mark {
  readonly of: string;
  readonly text: string;
}

interface Added {
  readonly place: Place;
  readonly gap: number;
  readonly markup: string;
}

/** What is put between the boxes and the paragraphs of a page. */
export class Additions {
  readonly list: Added[] = [];
  readonly marks: Mark[] = [];
  readonly hiding: string[] = [];
  head = '';
  readonly #gaps: number;
  readonly #draw: Draw;

  constructor(gaps: number, draw: Draw) {
    this.#gaps = gaps;
    this.#draw = draw;
  }

  add(markup: string, places: readonly Place[]): void {
    this.list.push({ place: this.#draw.one(places), gap: this.#draw.count(0, this.#gaps - 1), markup });
  }

  at(place: Place, gap: number): string[] {
    return this.list
      .filter((one) => one.place === place && (place !== 'between' || one.gap === gap))
      .map(({ markup }) => markup);
  }
}
