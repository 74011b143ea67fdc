import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { STATE } from '../dialogs/memory';
import type { ConversationState } from './types';

/** What is remembered of a conversation: the dialog stack, and what the tree itself wants to keep between dialogs. */
interface Remembered extends ConversationState {
  dialog?: DialogState;
}

/** Hangs the state into a turn: the dialog tree keeps its own part of it under `memory`. */
export function attachState(context: TurnContext, state: ConversationState): void {
  context.turnState.set(STATE, state);
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
