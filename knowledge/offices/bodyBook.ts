import { PhraseMatcher } from '../../language/phraseMatcher';
import type { Word } from '../../language/words';
import type { Body, OfficeRole } from '../schema/body';
import { unitRoles } from './resolveOffice';

/** A body, or the role of an office that every ward has, where its name stands in a text. */
export interface BodyMention {
  from: number;
  to: number;
  body?: Body;
  role: OfficeRole;
}

/** Finds bodies by their names. */
export class BodyBook {
  private readonly matcher: PhraseMatcher<{ body?: Body; role: OfficeRole }>;

  constructor(bodies: readonly Body[]) {
    const named = bodies.flatMap((body) =>
      [body.name, ...body.names].map((name) => [name, { body, role: body.role }] as const),
    );
    const ofUnits = Object.entries(unitRoles).flatMap(([role, { names }]) =>
      names.map((name) => [name, { role: role as OfficeRole }] as const),
    );
    this.matcher = new PhraseMatcher<{ body?: Body; role: OfficeRole }>([...named, ...ofUnits]);
  }

  /** The longest name in the text. */
  find(words: readonly Word[]): BodyMention | undefined {
    const found = this.matcher.matchLongest(words).map(({ from, to, value }) => ({ from, to, ...value }));
    return found.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  }
}

const books = new WeakMap<readonly Body[], BodyBook>();

/** The book of these bodies, made once. */
export function bodyBook(bodies: readonly Body[]): BodyBook {
  const book = books.get(bodies) ?? new BodyBook(bodies);
  books.set(bodies, book);
  return book;
}
