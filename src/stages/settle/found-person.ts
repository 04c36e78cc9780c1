import type { Person } from '../../model/article.js';

/** A person, and how much the place is worth where the name was read. */
export type FoundPerson = Person & { readonly score: number };
