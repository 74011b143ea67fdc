import { type Activity, type TurnContext } from 'botbuilder';
import { dayInVietnam } from '../language/dates/dayInVietnam';
import type { Knowledge } from '../knowledge/knowledge';
import type { Reply } from '../replies/reply';
import type { Answer } from './answer';
import type { ChartAddress } from './fact/chart';
import { type LastReference, lastReference, type Memory, recall, remember } from './memory';
import type { Intent } from './understanding/intent';

/** What every dialog of the tree may use. */
export interface DialogServices {
  /** The knowledge of the moment: a new release may take its place between turns. */
  knowledge: { current(): Knowledge };
  /** The time that "năm ngoái" counts from. */
  now: () => Date;
  /** Where pictures of series can be fetched; without it figures are told in words alone. */
  chartAddress?: ChartAddress | undefined;
  /** Where the page of a procedure can be read; without it replies name none. */
  pageAddress?: ((code: string) => string) | undefined;
}

/** One turn as a dialog sees it. */
export interface DialogTurn extends Pick<DialogServices, 'chartAddress' | 'pageAddress'> {
  knowledge: Knowledge;
  /** The day in Vietnam, YYYY-MM-DD. */
  day: string;
  /** What was written or tapped. */
  text: string;
  memory: Memory;
  /** The reference of the answer before, where there was one. */
  lastReference: LastReference | undefined;
  /** Replaces the memory that the next turn will find. */
  remember: (memory: Memory) => void;
}

/** What a dialog gives back: replies, and events for those who carry the messages. */
export type Said = Reply<Answer> | Partial<Activity>;

export type IntentOf<Kind extends Intent['kind']> = Extract<Intent, { kind: Kind }>;

/** A dialog of the tree: says its piece on one kind of intent, and ends within the turn. */
export type IntentDialog<Kind extends Intent['kind']> = (intent: IntentOf<Kind>, turn: DialogTurn) => Said[];

export function dialogTurn(context: TurnContext, services: DialogServices): DialogTurn {
  const { knowledge, now, chartAddress, pageAddress } = services;
  return {
    knowledge: knowledge.current(),
    day: dayInVietnam(now()),
    text: context.activity.text ?? '',
    memory: recall(context),
    lastReference: lastReference(context),
    remember: (memory) => remember(context, memory),
    chartAddress,
    pageAddress,
  };
}
