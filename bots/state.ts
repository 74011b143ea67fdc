import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import type { ConversationState } from './turn';

/** Where the turn's state hangs in `context.turnState`: dialogs may read and change `state.memory` there. */
export const STATE = 'turn.state';

/** What is remembered of a conversation: the dialog stack, and what the tree itself wants to keep between dialogs. */
interface Remembered extends ConversationState {
  dialog?: DialogState;
}

/** The state of the running turn; changes to the object are what is kept. */
export function stateOf(context: TurnContext): Remembered {
  const state = context.turnState.get<Remembered>(STATE);
  if (!state)
    throw new Error('No state in this turn: run the bot through its adapter, which brings the state along.');
  return state;
}

/**
 * The dialog stack inside that state. `BotState` is not used: it writes last-one-wins, while here state,
 * replies and event id are kept in one conditional write.
 */
export const dialogState: StatePropertyAccessor<DialogState> = {
  get(context: TurnContext, fallback?: DialogState): Promise<DialogState> {
    const state = stateOf(context);
    state.dialog ??= fallback ?? { dialogStack: [] };
    return Promise.resolve(state.dialog);
  },
  set(context: TurnContext, value: DialogState): Promise<void> {
    stateOf(context).dialog = value;
    return Promise.resolve();
  },
  delete(context: TurnContext): Promise<void> {
    delete stateOf(context).dialog;
    return Promise.resolve();
  },
};
