import { ActivityHandler, type TurnContext } from 'botbuilder';
import { type Dialog, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
import { dialogState } from './state';

/**
 * Hands to the dialog tree what it speaks to: messages, named events, and the arrival of a person
 * (`conversationUpdate` with `membersAdded`). Everything else, such as reactions or typing, passes in silence.
 */
export class CityBot extends ActivityHandler {
  private readonly dialogs = new DialogSet(dialogState);

  constructor(private readonly tree: Dialog) {
    super();
    this.dialogs.add(tree);
    this.onMessage(async (context, next) => {
      await this.runTree(context);
      await next();
    });
    this.onEvent(async (context, next) => {
      await this.runTree(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      const person = membersAdded.some((member) => member.id !== recipient?.id);
      if (person) await this.runTree(context);
      await next();
    });
  }

  /** As `runDialog` does, without the copies of all memory that it makes for tracing: nobody listens to those here. */
  private async runTree(context: TurnContext): Promise<void> {
    const dc = await this.dialogs.createContext(context);
    const { status } = await dc.continueDialog();
    if (status === DialogTurnStatus.empty) await dc.beginDialog(this.tree.id);
  }
}
