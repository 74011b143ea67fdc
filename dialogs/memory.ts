import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { onceFor } from '../knowledge/onceFor';
import { type Facet, facets } from '../knowledge/schema/procedure';

/** Where the turn's state hangs in `context.turnState`: an object whose `memory` belongs to the dialog tree. */
export const STATE = 'turn.state';

const FacetName = z.enum(facets);

const FactMemory = z.object({
  topic: z.string(),
  area: z.string().optional(),
  period: z.string().optional(),
});

/** Something that the last reply offered, to be tapped or typed. */
const Offer = z.object({
  title: z.string(),
  says: z.string(),
  /** One of several to choose from, in order. */
  isChoice: z.literal(true).optional(),
});
export type Offer = z.infer<typeof Offer>;

/** What was told last that is no procedure of ours: the next short question is about it. */
const Beside = z.discriminatedUnion('kind', [
  /** Known by name only: its id (`knowledge/schema/knownName.ts`). */
  z.object({ kind: z.literal('notheld'), id: z.string() }),
  /** Id of a service (`knowledge/schema/service.ts`). */
  z.object({ kind: z.literal('service'), id: z.string() }),
  z.object({ kind: z.literal('law') }),
  /** A figure of one ward or commune, by its name. */
  z.object({
    kind: z.literal('unit'),
    measure: z.enum(['population', 'area', 'density']),
    name: z.string().max(80),
  }),
  /** An office, by its name in the records. */
  z.object({ kind: z.literal('office'), name: z.string().max(200) }),
]);
export type Beside = z.infer<typeof Beside>;

/** What the tree keeps between turns. Codes and facet names only: nothing a citizen wrote. */
const Memory = z.object({
  version: z.literal(1),
  /** The procedure in hand. */
  current: z.string().optional(),
  /** Id of the case of it that the citizen is in (`knowledge/schema/card.ts`). */
  inCase: z.string().optional(),
  /** The facets asked of it last. */
  facets: z.array(FacetName).default([]),
  /** Procedures in hand before, newest first. */
  previousProcedures: z.array(z.string()).default([]),
  /** Procedures that were offered before, newest first: one may come back to them, too. */
  offeredBefore: z.array(z.string()).default([]),
  /** What was offered in the last reply, in order. */
  choices: z.array(z.string()).optional(),
  /** The choice that was far likelier than the others: who picks none and asks on means this one. */
  likely: z.string().optional(),
  /** Buttons of the last reply that had some. */
  offers: z.array(Offer).default([]),
  /** Facets asked before it was known of what. */
  pendingFacets: z.array(FacetName).default([]),
  /** The figure answered last; gone once a procedure is in hand. */
  fact: FactMemory.optional(),
  /** What was told last that is no procedure; gone once a procedure is in hand, or choices are open. */
  beside: Beside.optional(),
  /** Code of the ward or commune that the citizen named as theirs (`knowledge/schema/office.ts`). */
  ward: z.string().optional(),
  /** The language of the last reply, where it was not Vietnamese: a button under it is answered in it. */
  language: z.literal('en').optional(),
  /** Whether the last reply asked for the person's ward or commune. */
  awaitingWard: z.boolean().default(false),
  /** When the last greeting was said, and the last time that pictures came without words, in milliseconds since 1970. */
  greetedAt: z.number().optional(),
  picturesAt: z.number().optional(),
  /** A greeting was typed and answered at length. */
  greeted: z.literal(true).optional(),
  /** How many times in a row the bot did not know. */
  consecutiveFallbacks: z.number().int().default(0),
});
export type Memory = z.infer<typeof Memory>;

/** The reference of the last answer of a conversation, and when it was given, in milliseconds since 1970. */
const LastReference = z.object({ reference: z.string(), at: z.number() });
export type LastReference = z.infer<typeof LastReference>;

/** What the middleware keeps beside the memory. */
export function lastReference(context: TurnContext): LastReference | undefined {
  const state = context.turnState.get<{ reference?: unknown } | undefined>(STATE);
  return LastReference.safeParse(state?.reference).data;
}

const MAX_PREVIOUS_PROCEDURES = 5;
const MAX_OFFERED_BEFORE = 15;

export function freshMemory(): Memory {
  return {
    version: 1,
    facets: [],
    previousProcedures: [],
    offeredBefore: [],
    offers: [],
    pendingFacets: [],
    awaitingWard: false,
    consecutiveFallbacks: 0,
  };
}

/** The memory of the running conversation; one of an older version is forgotten rather than misread. */
export function recall(context: TurnContext): Memory {
  const memory = context.turnState.get<{ memory?: unknown } | undefined>(STATE)?.memory;
  return (isObject(memory) ? readMemory(memory) : undefined) ?? freshMemory();
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Several ask for it in a turn; to remember something else puts another object in its place. */
const readMemory = onceFor((memory: object): Memory | undefined => Memory.safeParse(memory).data);

export function remember(context: TurnContext, memory: Memory): void {
  const state = context.turnState.get<{ memory?: unknown } | undefined>(STATE);
  if (!state)
    throw new Error('No state in this turn: run the tree through the turn adapter, which brings it along.');
  state.memory = memory;
}

/** Takes a procedure in hand; the one before is kept for coming back. */
export function activate(memory: Memory, code: string, asked: readonly Facet[], inCase?: string): Memory {
  const { choices: _, likely: __, fact: ___, ...kept } = archiveActive(memory);
  return {
    ...kept,
    current: code,
    ...(inCase ? { inCase } : {}),
    facets: [...asked],
    previousProcedures: kept.previousProcedures.filter((other) => other !== code),
    pendingFacets: [],
    awaitingWard: false,
    consecutiveFallbacks: 0,
  };
}

/**
 * Offers choices: nothing is in hand until one is picked.
 * @param likely the one that is far likelier than the others
 */
export function offer(
  memory: Memory,
  codes: readonly string[],
  asked: readonly Facet[],
  likely?: string,
): Memory {
  const { likely: _, ...kept } = archiveActive(memory);
  return {
    ...kept,
    offeredBefore: [...new Set([...codes, ...memory.offeredBefore])].slice(0, MAX_OFFERED_BEFORE),
    choices: [...codes],
    ...(likely ? { likely } : {}),
    pendingFacets: [...asked],
    awaitingWard: false,
    consecutiveFallbacks: 0,
  };
}

/** None of what was offered was meant; the procedure in hand, if any, was none either. */
export function withoutChoices(memory: Memory): Memory {
  const { choices: _, likely: __, ...kept } = archiveActive(memory);
  return kept;
}

/** Takes a figure in hand: the next short question is about it. */
export function activateFact(memory: Memory, fact: NonNullable<Memory['fact']>): Memory {
  const { choices: _, likely: __, ...kept } = archiveActive(memory);
  return { ...kept, fact, pendingFacets: [], awaitingWard: false, consecutiveFallbacks: 0 };
}

/** Takes in hand what is no procedure of ours; the procedure before is kept for coming back. */
export function activateBeside(memory: Memory, beside: Beside): Memory {
  const { choices: _, likely: __, ...kept } = archiveActive(memory);
  return { ...kept, beside, pendingFacets: [], awaitingWard: false, consecutiveFallbacks: 0 };
}

/** Remembers which office was told last; a procedure in hand stays there. */
export function withOffice(memory: Memory, name: string | undefined): Memory {
  if (name === undefined) return memory;
  return { ...memory, beside: { kind: 'office', name } };
}

function archiveActive(memory: Memory): Memory {
  const { current, inCase: _, beside: __, ...kept } = memory;
  if (!current) return kept;
  return {
    ...kept,
    previousProcedures: [...new Set([current, ...memory.previousProcedures])].slice(
      0,
      MAX_PREVIOUS_PROCEDURES,
    ),
  };
}

/** Remembers the ward or commune that was named, when it was one alone. */
export function withWard(
  memory: Memory,
  ...hints: readonly ({ offices: readonly { code: string }[] } | undefined)[]
): Memory {
  const [only, ...others] = hints.flatMap((hint) => (hint?.offices.length === 1 ? hint.offices : []));
  return only && others.length === 0 ? { ...memory, ward: only.code } : memory;
}

/** Remembers in which language the reply is. */
export function inLanguage(memory: Memory, english: boolean): Memory {
  const { language: _, ...kept } = memory;
  return english ? { ...kept, language: 'en' } : kept;
}
