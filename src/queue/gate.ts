/** A place in line. */
interface Waiting {
  readonly size: number;
  readonly enter: (isOpen: boolean) => void;
}

/** Lets in as many as there is room for, in the order in which they come. One may ask for all the room. */
export class Gate {
  readonly #room: number;
  readonly #line: Waiting[] = [];
  #taken = 0;
  #isShut = false;

  constructor(room: number) {
    this.#room = room;
  }

  /** Resolves with `true` when one may go in, with `false` where the gate was shut before. */
  enter(isAlone: boolean): Promise<boolean> {
    if (this.#isShut) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#line.push({ size: isAlone ? this.#room : 1, enter: resolve });
      this.#advance();
    });
  }

  leave(isAlone: boolean): void {
    this.#taken -= isAlone ? this.#room : 1;
    this.#advance();
  }

  /** Turns away who waits, and who comes. */
  shut(): void {
    this.#isShut = true;
    for (const { enter } of this.#line.splice(0)) enter(false);
  }

  #advance(): void {
    for (let next = this.#line[0]; next !== undefined; next = this.#line[0]) {
      if (this.#taken + next.size > this.#room) return;
      this.#line.shift();
      this.#taken += next.size;
      next.enter(true);
    }
  }
}
