import { ActivityTypes } from 'botbuilder';
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
// The part alone: the whole package brings along the prompts, with recognizers of all languages.
import { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog';
import { type DialogServices, type DialogTurn, dialogTurn, type Said } from './dialogTurn';
import { recall } from './memory';
import { dialogs } from './registry';
import { SingleTurnDialog } from './singleTurnDialog';
import { emptyReply } from './smallTalk/reply';
import { isGreetedAlready, isSameAlbum } from './repetition';
import type { Intent } from './understanding/intent';
import { understand } from './understanding/understand';
import { wordlessTopic } from './smallTalk/wordless';

/** The root of the tree: understands the turn, and hands it to the dialog of its kind. */
export class MainDialog extends ComponentDialog {
  constructor(private readonly services: DialogServices) {
    super('main');
    for (const [kind, dialog] of Object.entries(dialogs) as [
      Intent['kind'],
      (intent: never, turn: DialogTurn) => Said[],
    ][])
      this.addDialog(
        new SingleTurnDialog<Intent>(kind, (intent, context) =>
          dialog(intent as never, dialogTurn(context, services)),
        ),
      );
    this.addDialog(new SingleTurnDialog('empty', () => [emptyReply()]));
  }

  protected override onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.turn(dc);
  }

  protected override onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.turn(dc);
  }

  private async turn(dc: DialogContext): Promise<DialogTurnResult> {
    const { type, text, attachments = [] } = dc.context.activity;
    const { knowledge, now } = this.services;
    if (type !== String(ActivityTypes.Message)) {
      if (isGreetedAlready(dc.context, now().getTime())) return dc.endDialog();
      return dc.beginDialog('smalltalk', { intent: { kind: 'smalltalk', topic: 'greeting' } });
    }
    if (!/[\p{L}\p{N}]/u.test(text ?? '')) {
      if (attachments.length > 0 && isSameAlbum(dc.context, now().getTime())) return dc.endDialog();
      const topic = wordlessTopic(text ?? '');
      return topic
        ? dc.beginDialog('smalltalk', { intent: { kind: 'smalltalk', topic } })
        : dc.beginDialog('empty');
    }
    const understood = understand(text, recall(dc.context), knowledge.current(), now());
    return dc.beginDialog(understood.intent.kind, understood);
  }
}
