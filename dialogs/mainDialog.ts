import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { ComponentDialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Knowledge } from '../knowledge/knowledge';
import { freshMemory, type Memory, offer, recall, remember, takeUp, takeUpFact } from './memory';
import type { ChartAddress } from './fact/chart';
import { choiceReply, unknownReply, whichReply } from './clarify/reply';
import { factReply } from './fact/reply';
import { officeReply } from './office/reply';
import { asksForUnit, procedureReply } from './procedure/reply';
import { emptyReply, smallTalkReply } from './smallTalk/reply';
import { SpeakingDialog } from './singleTurnDialog';
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
      new SpeakingDialog<Of<'answer'>>('answer', (intent, context) => this.answer(intent, context)),
    );
    this.addDialog(
      new SpeakingDialog<Of<'choose'>>('choose', (intent, context) => this.choose(intent, context)),
    );
    this.addDialog(
      new SpeakingDialog<Of<'which'>>('which', (intent, context) => this.which(intent, context)),
    );
    this.addDialog(
      new SpeakingDialog<Of<'unknown'>>('unknown', (intent, context) => this.unknown(intent, context)),
    );
    this.addDialog(
      new SpeakingDialog<Of<'smalltalk'>>('smalltalk', (intent, context) => this.smallTalk(intent, context)),
    );
    this.addDialog(
      new SpeakingDialog<Of<'office'>>('office', (intent, context) => this.office(intent, context)),
    );
    this.addDialog(new SpeakingDialog<Of<'fact'>>('fact', (intent, context) => this.fact(intent, context)));
    this.addDialog(new SpeakingDialog('empty', () => [emptyReply()]));
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

  private answer({ asks }: Of<'answer'>, context: TurnContext) {
    let memory = recall(context);
    for (const ask of asks) {
      const procedure = this.knowledge.current().procedure(ask.code) ?? ask.family.main;
      memory = { ...takeUp(memory, ask.code, ask.facets), awaitsUnit: asksForUnit(ask, procedure) };
    }
    const instead = asks.flatMap((ask) => ask.instead.map(({ main }) => main.code));
    remember(context, instead.length > 0 ? { ...memory, choices: instead } : memory);
    return asks.map((ask) => procedureReply(ask, this.knowledge.current()));
  }

  private office(intent: Of<'office'>, context: TurnContext) {
    remember(context, { ...recall(context), awaitsUnit: intent.role === 'which', misses: 0 });
    return [officeReply(intent)];
  }

  private fact(intent: Of<'fact'>, context: TurnContext) {
    remember(context, takeUpFact(recall(context), intent.memory));
    return [factReply(intent, this.chartAddress)];
  }

  private choose({ families, facets, confidence, office }: Of<'choose'>, context: TurnContext) {
    const codes = families.map(({ main }) => main.code);
    remember(context, offer(recall(context), codes, facets));
    return [choiceReply(families, facets, confidence, office)];
  }

  private which({ facets }: Of<'which'>, context: TurnContext) {
    remember(context, { ...recall(context), pending: facets });
    return [whichReply(facets)];
  }

  private unknown({ confidence }: Of<'unknown'>, context: TurnContext) {
    const { choices: _, ...memory } = recall(context);
    remember(context, { ...memory, awaitsUnit: false, misses: memory.misses + 1 });
    return [unknownReply(confidence, memory.misses + 1)];
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
    const [code, ...earlier] = memory.earlier;
    const family = code ? this.knowledge.current().family(code) : undefined;
    if (!code || !family) return [smallTalkReply('menu')];
    remember(context, { ...memory, current: code, facets: ['overview'], earlier });
    return [
      procedureReply(
        { family, code, facets: ['overview'], page: 1, confidence: 1, instead: [] },
        this.knowledge.current(),
      ),
    ];
  }
}

/** Asks those who carry the messages to erase what they keep of the conversation. */
function forgetEvent(): Partial<Activity> {
  return { type: ActivityTypes.Event, name: 'forget' };
}
