import type { Activity, TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';

/**
 * A dialog that says its piece and ends within the turn. The whole tree is made of these: what a next turn needs
 * is in the memory, so nothing waits in a prompt that a citizen could not leave by asking something else.
 */
export class SingleTurnDialog<Options extends object> extends Dialog<Options> {
  constructor(
    id: string,
    private readonly say: (options: Options, context: TurnContext) => Partial<Activity>[],
  ) {
    super(id);
  }

  override async beginDialog(dc: DialogContext, options?: Partial<Options>): Promise<DialogTurnResult> {
    await dc.context.sendActivities(this.say((options ?? {}) as Options, dc.context));
    return dc.endDialog();
  }
}
