import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { ComponentDialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Knowledge } from '../knowledge/knowledge';
import {
  freshMemory,
  type Memory,
  offer,
  withoutChoices,
  recall,
  remember,
  activate,
  activateFact,
} from './memory';
import type { ChartAddress } from './fact/chart';
import { clarifyReply, fallbackReply, missingProcedureReply } from './clarify/reply';
import { factReply } from './fact/reply';
import { officeReply } from './office/reply';
import { answerTarget, asksForWard, type TargetContext, wardHint } from './procedure/answerTarget';
import { toActivity } from './reply/toActivity';
import { readTap } from './understanding/recognizers/buttonTap';
import { emptyReply, smallTalkReply } from './smallTalk/reply';
import { SingleTurnDialog } from './singleTurnDialog';
import type { Intent, OfficeHint, ProcedureTarget } from './understanding/intent';
import { understand } from './understanding/understand';
import { dayInVietnam } from '../language/dates/dayInVietnam';

type Of<Kind extends Intent['kind']> = Extract<Intent, { kind: Kind }>;

/** Where the knowledge of the moment comes from: a new release may take its place between turns. */
export interface KnowledgeSource {
  current(): Knowledge;
}

/** The root of the tree: understands the turn, and hands it to the dialog of its kind. */
export class MainDialog extends ComponentDialog {
  /**
   * @param now the time that "năm ngoái" counts from
   * @param chartAddress where pictures of series can be fetched; without it figures are told in words alone
   * @param pageAddress where the page of a procedure can be read; without it replies name none
   */
  constructor(
    private readonly knowledge: KnowledgeSource,
    private readonly now: () => Date,
    private readonly chartAddress?: ChartAddress,
    private readonly pageAddress?: (code: string) => string,
  ) {
    super('main');
    this.addDialog(
      new SingleTurnDialog<Of<'answer'>>('answer', (intent, context) => this.answer(intent, context)),
    );
    this.addDialog(
      new SingleTurnDialog<Of<'clarify'>>('clarify', (intent, context) => this.clarify(intent, context)),
    );
    this.addDialog(
      new SingleTurnDialog<Of<'missingProcedure'>>('missingProcedure', (intent, context) =>
        this.missingProcedure(intent, context),
      ),
    );
    this.addDialog(
      new SingleTurnDialog<Of<'fallback'>>('fallback', (intent, context) => this.fallback(intent, context)),
    );
    this.addDialog(
      new SingleTurnDialog<Of<'smalltalk'>>('smalltalk', (intent, context) =>
        this.smallTalk(intent, context),
      ),
    );
    this.addDialog(
      new SingleTurnDialog<Of<'office'>>('office', (intent, context) => this.office(intent, context)),
    );
    this.addDialog(new SingleTurnDialog<Of<'fact'>>('fact', (intent, context) => this.fact(intent, context)));
    this.addDialog(new SingleTurnDialog('empty', () => [emptyReply()]));
  }

  protected override onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.turn(dc);
  }

  protected override onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.turn(dc);
  }

  private async turn(dc: DialogContext): Promise<DialogTurnResult> {
    const { type, text } = dc.context.activity;
    if (type !== String(ActivityTypes.Message))
      return dc.beginDialog('smalltalk', { kind: 'smalltalk', topic: 'greeting' });
    if (!/[\p{L}\p{N}]/u.test(text ?? '')) return dc.beginDialog('empty');
    const intent = understand(text, recall(dc.context), this.knowledge.current(), this.now());
    return dc.beginDialog(intent.kind, intent);
  }

  private answer({ targets }: Of<'answer'>, context: TurnContext) {
    let memory = withWard(recall(context), ...targets.map(({ office }) => office));
    for (const ask of targets) {
      const procedure = this.knowledge.current().procedure(ask.code) ?? ask.family.main;
      memory = {
        ...activate(memory, ask.code, ask.facets, ask.inCase),
        awaitingWard: !memory.ward && asksForWard(ask, procedure),
      };
    }
    const instead = targets.flatMap((ask) => ask.alternatives.map(({ main }) => main.code));
    remember(context, instead.length > 0 ? { ...memory, choices: instead } : memory);
    return targets.map((target) =>
      toActivity(answerTarget(this.inWard(target, memory), this.targetContext(context, targets.length))),
    );
  }

  /** Where the citizen lives goes along, once it was said. */
  private inWard(target: ProcedureTarget, { ward }: Memory): ProcedureTarget {
    const office =
      ward && !target.office ? this.knowledge.current().offices.find(({ code }) => code === ward) : undefined;
    return office ? { ...target, office: wardHint(office) } : target;
  }

  /** A question that holds several says of none of them what yes or no would answer. */
  private targetContext({ activity }: TurnContext, count: number): TargetContext {
    const { text } = activity;
    const isTyped = text && count === 1 && readTap(text) === null;
    return {
      knowledge: this.knowledge.current(),
      day: dayInVietnam(this.now()),
      pageAddress: this.pageAddress,
      ...(isTyped ? { question: text } : {}),
    };
  }

  private office(intent: Of<'office'>, context: TurnContext) {
    const memory = withWard(recall(context), intent.role === 'answer' ? intent : undefined);
    remember(context, { ...memory, awaitingWard: intent.role === 'which', consecutiveFallbacks: 0 });
    return [officeReply(intent)];
  }

  private fact(intent: Of<'fact'>, context: TurnContext) {
    remember(context, activateFact(recall(context), intent.memory));
    return [factReply(intent, this.chartAddress)];
  }

  private clarify({ families, facets, confidence, office }: Of<'clarify'>, context: TurnContext) {
    const codes = families.map(({ main }) => main.code);
    remember(context, offer(withWard(recall(context), office), codes, facets));
    return [toActivity(clarifyReply(families, facets, confidence, this.knowledge.current(), office))];
  }

  private missingProcedure({ facets }: Of<'missingProcedure'>, context: TurnContext) {
    remember(context, { ...recall(context), pendingFacets: facets });
    return [toActivity(missingProcedureReply(facets))];
  }

  private fallback({ confidence }: Of<'fallback'>, context: TurnContext) {
    const { choices: _, ...memory } = recall(context);
    remember(context, {
      ...memory,
      awaitingWard: false,
      consecutiveFallbacks: memory.consecutiveFallbacks + 1,
    });
    return [toActivity(fallbackReply(confidence, memory.consecutiveFallbacks + 1))];
  }

  private smallTalk({ topic }: Of<'smalltalk'>, context: TurnContext) {
    if (topic === 'back') return this.goBack(context);
    if (topic === 'none') remember(context, withoutChoices(recall(context)));
    if (topic === 'restart') remember(context, freshMemory());
    if (topic === 'erase') {
      remember(context, freshMemory());
      return [forgetEvent(), smallTalkReply(topic)];
    }
    return [smallTalkReply(topic)];
  }

  /** Returns to the procedure that was in hand before this one. */
  private goBack(context: TurnContext) {
    const memory: Memory = recall(context);
    const [code, ...previousProcedures] = memory.previousProcedures;
    const family = code ? this.knowledge.current().family(code) : undefined;
    if (!code || !family) return [smallTalkReply('menu')];
    const { inCase: _, ...kept } = memory;
    remember(context, { ...kept, current: code, facets: ['overview'], previousProcedures });
    const target = { family, code, facets: ['overview' as const], page: 1, confidence: 1, alternatives: [] };
    const { question: __, ...tapped } = this.targetContext(context, 1);
    return [toActivity(answerTarget(target, tapped))];
  }
}

/** Remembers the ward or commune that was named, when it was one alone. */
function withWard(memory: Memory, ...hints: (Pick<OfficeHint, 'offices'> | undefined)[]): Memory {
  const [only, ...others] = hints.flatMap((hint) => (hint?.offices.length === 1 ? hint.offices : []));
  return only && others.length === 0 ? { ...memory, ward: only.code } : memory;
}

/** Asks those who carry the messages to erase what they keep of the conversation. */
function forgetEvent(): Partial<Activity> {
  return { type: ActivityTypes.Event, name: 'forget' };
}
