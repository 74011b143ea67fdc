import { ActivityHandler } from 'botbuilder';
import type { Dialog } from 'botbuilder-dialogs';
import { runDialog } from 'botbuilder-dialogs/lib/dialogHelper';
import { dialogState } from './state';

/**
 * Hands to the dialog tree what it speaks to: messages, named events, and the arrival of a person
 * (`conversationUpdate` with `membersAdded`). Everything else, such as reactions or typing, passes in silence.
 */
export class CityBot extends ActivityHandler {
  constructor(tree: Dialog) {
    super();
    this.onMessage(async (context, next) => {
      await runDialog(tree, context, dialogState);
      await next();
    });
    this.onEvent(async (context, next) => {
      await runDialog(tree, context, dialogState);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      const person = membersAdded.some((member) => member.id !== recipient?.id);
      if (person) await runDialog(tree, context, dialogState);
      await next();
    });
  }
}
