import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Gate } from '../../src/queue/gate.js';

it('lets in as many as there is room for, in their order, and one that is alone alone', async () => {
  const guests = fc.array(fc.record({ isAlone: fc.boolean(), turns: fc.nat(3) }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), guests, async (room, all) => {
      const gate = new Gate(room);
      const inside = new Set<number>();
      const order: number[] = [];
      let full = 0;
      const visit = async (guest: number, isAlone: boolean, turns: number): Promise<void> => {
        expect(await gate.enter(isAlone)).toBe(true);
        if (isAlone) expect(inside.size).toBe(0);
        inside.add(guest);
        order.push(guest);
        full = Math.max(full, inside.size);
        for (let i = 0; i < turns; i++) {
          await turn();
          if (isAlone) expect(inside.size).toBe(1);
        }
        inside.delete(guest);
        gate.leave(isAlone);
      };
      await Promise.all(all.map(({ isAlone, turns }, guest) => visit(guest, isAlone, turns)));
      expect(full).toBeLessThanOrEqual(room);
      expect(order).toEqual(all.map((_, guest) => guest));
    }),
  );
});

it('turns away who waits and who comes, once it is shut', async () => {
  const gate = new Gate(1);
  expect(await gate.enter(false)).toBe(true);
  const waiting = gate.enter(true);
  gate.shut();
  expect([await waiting, await gate.enter(false)]).toEqual([false, false]);
});
