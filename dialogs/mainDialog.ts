import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { ComponentDialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Knowledge } from '../knowledge/knowledge';
import { freshMemory, type Memory, offer, recall, remember, activate, activateFact } from './memory';
import type { ChartAddress } from './fact/chart';
import { clarifyReply, fallbackReply, missingProcedureReply } from './clarify/reply';
import { factReply } from './fact/reply';
import { officeReply } from './office/reply';
import { asksForUnit, procedureReply } from './procedure/reply';
import { emptyReply, smallTalkReply } from './smallTalk/reply';
import { SingleTurnDialog } from './singleTurnDialog';
import type { Intent } from './understanding/intent';
import { understand } from './understanding/understand';

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
   */
  constructor(
    private readonly knowledge: KnowledgeSource,
    private readonly now: () => Date,
    private readonly chartAddress?: ChartAddress,
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
    let memory = recall(context);
    for (const ask of targets) {
      const procedure = this.knowledge.current().procedure(ask.code) ?? ask.family.main;
      memory = { ...activate(memory, ask.code, ask.facets), awaitingWard: asksForUnit(ask, procedure) };
    }
    const instead = targets.flatMap((ask) => ask.alternatives.map(({ main }) => main.code));
    remember(context, instead.length > 0 ? { ...memory, choices: instead } : memory);
    return targets.map((ask) => procedureReply(ask, this.knowledge.current()));
  }

  private office(intent: Of<'office'>, context: TurnContext) {
    remember(context, { ...recall(context), awaitingWard: intent.role === 'which', consecutiveFallbacks: 0 });
    return [officeReply(intent)];
  }

  private fact(intent: Of<'fact'>, context: TurnContext) {
    remember(context, activateFact(recall(context), intent.memory));
    return [factReply(intent, this.chartAddress)];
  }

  private clarify({ families, facets, confidence, office }: Of<'clarify'>, context: TurnContext) {
    const codes = families.map(({ main }) => main.code);
    remember(context, offer(recall(context), codes, facets));
    return [clarifyReply(families, facets, confidence, office)];
  }

  private missingProcedure({ facets }: Of<'missingProcedure'>, context: TurnContext) {
    remember(context, { ...recall(context), pendingFacets: facets });
    return [missingProcedureReply(facets)];
  }

  private fallback({ confidence }: Of<'fallback'>, context: TurnContext) {
    const { choices: _, ...memory } = recall(context);
    remember(context, {
      ...memory,
      awaitingWard: false,
      consecutiveFallbacks: memory.consecutiveFallbacks + 1,
    });
    return [fallbackReply(confidence, memory.consecutiveFallbacks + 1)];
  }

  private smallTalk({ topic }: Of<'smalltalk'>, context: TurnContext) {
    if (topic === 'back') return this.goBack(context);
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
    remember(context, { ...memory, current: code, facets: ['overview'], previousProcedures });
    return [
      procedureReply(
        { family, code, facets: ['overview'], page: 1, confidence: 1, alternatives: [] },
        this.knowledge.current(),
      ),
    ];
  }
}

/** Asks those who carry the messages to erase what they keep of the conversation. */
function forgetEvent(): Partial<Activity> {
  return { type: ActivityTypes.Event, name: 'forget' };
}
