import type { Origin } from '../../../model/input.js';
import type { Member } from './member.js';

/** A thing that there is no reading of, and why. */
export function faultOf(name: string | number, fault: string, origin?: Origin): Member {
  return {
    name: String(name),
    body: null,
    fault,
    isPage: false,
    ...(origin === undefined ? {} : { origin }),
  };
}
