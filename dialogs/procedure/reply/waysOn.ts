import type { Facet } from '../../../knowledge/schema/procedure';
import type { ProcedureSheet, SheetCase } from '../../../knowledge/sheet/sheet';
import type { Action } from '../../../replies/blocks';
import { say, type SentenceName } from '../../text/say';
import { procedureTapText } from '../../tapText';
import { clipped } from '../values';

/** Buttons that lead on under an answer. */
const MAX_FURTHER = 4;
const MAX_TWINS = 2;

export interface WaysOnRequest {
  sheet: ProcedureSheet;
  /** The facets that were told, and those that were asked for. */
  facets: readonly Facet[];
  asked: readonly Facet[];
  inCase: SheetCase | undefined;
  page: number;
  /** The facet that has a further page. */
  more?: Facet | undefined;
  /** Near twins that may have been meant instead. */
  instead: readonly { title: string; says: string }[];
  /** Another may well be meant. */
  guessed?: boolean;
  /** Address of the procedure's own page. */
  address?: string | undefined;
}

const facetsOffered: readonly Facet[] = [
  'documents',
  'fee',
  'time',
  'place',
  'steps',
  'conditions',
  'form',
  'online',
  'result',
];

/** Ways on: the next page, what else may have been meant, other facets, the page of the procedure. */
export function waysOn({
  sheet,
  facets,
  asked,
  inCase,
  page,
  more,
  instead,
  guessed = false,
  address,
}: WaysOnRequest): Action[] {
  const next: Action[] = more
    ? [
        {
          kind: 'ask',
          title: say('button.more'),
          says: procedureTapText(sheet.code, more, page + 1, inCase?.id),
        },
      ]
    : [];
  const twins = instead
    .slice(0, MAX_TWINS)
    .map(({ title, says }): Action => ({ kind: 'ask', title: clipped(title, 60), says }));
  const others = facetsOffered
    .filter((facet) => !facets.includes(facet) && !asked.includes(facet) && !sheet.missing.includes(facet))
    .slice(0, Math.max(1, MAX_FURTHER - next.length - twins.length))
    .map((facet): Action => ({
      kind: 'ask',
      title: say(`button.${facet}` as SentenceName),
      says: procedureTapText(sheet.code, facet, 1, inCase?.id),
    }));
  const ownPage: Action[] = address ? [{ kind: 'open', title: say('button.page'), url: address }] : [];
  // What may be meant instead stands first only where the answer is a guess: its own parts are asked for more often.
  return [...next, ...(guessed ? [...twins, ...others] : [...others, ...twins]), ...ownPage];
}
