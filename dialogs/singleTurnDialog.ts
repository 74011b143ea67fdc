import type { Activity, TurnContext } from 'botbuilder';
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import type { PersonalDataKind } from '../language/personalData/findPersonalData';
import type { Said } from './dialogTurn';
import { withPrivacyNotice } from './reply/privacyNotice';
import { recall, remember } from './memory';
import { withCondolence } from './reply/condolence';
import { withHelpLine } from './reply/helpLine';
import { besideOpenCases, offersOf } from './reply/offers';
import { toActivity } from './reply/toActivity';
import type { Danger } from './understanding/danger/assessDanger';
import type { Trace } from './understanding/recognizer';

/** What a dialog is begun with. */
interface TurnOptions<Intent> {
  intent: Intent;
  trace?: Trace;
  /** Kinds of personal data that the message held. */
  personalData?: readonly PersonalDataKind[];
  /** Whether it told that somebody near has died lately, and whether it was written in English. */
  isBereaved?: boolean;
  inEnglish?: boolean;
  /** A danger that it may tell of beside what it asks. */
  perhaps?: Danger;
}

/**
 * A dialog that says its piece and ends within the turn. The whole tree is made of these: what a next turn needs
 * is in the memory, so nothing waits in a prompt that a citizen could not leave by asking something else.
 */
export class SingleTurnDialog<Intent extends object> extends Dialog<TurnOptions<Intent>> {
  constructor(
    id: string,
    private readonly say: (intent: Intent, context: TurnContext) => Said[],
  ) {
    super(id);
  }

  override async beginDialog(
    dc: DialogContext,
    options?: Partial<TurnOptions<Intent>>,
  ): Promise<DialogTurnResult> {
    const said = this.say((options?.intent ?? {}) as Intent, dc.context);
    rememberOffers(said, dc.context);
    const consoling = withCondolence(said, options?.isBereaved === true, options?.inEnglish === true);
    const helping = withHelpLine(consoling, options?.perhaps, options?.inEnglish === true);
    const warned = withPrivacyNotice(helping, options?.personalData ?? []);
    await dc.context.sendActivities(warned.map((one) => activityOf(one, options?.trace)));
    return dc.endDialog();
  }
}

/** What a reply offers may be typed in the next turn; a reply without buttons leaves those before it open. */
function rememberOffers(said: readonly Said[], context: TurnContext): void {
  const blocks = said.flatMap((one) => ('blocks' in one ? one.blocks : []));
  const offers = offersOf(blocks);
  const memory = recall(context);
  if (offers.length > 0) remember(context, { ...memory, offers: besideOpenCases(offers, memory) });
}

/** Replies carry how the turn was understood; events do not. */
function activityOf(said: Said, trace: Trace | undefined): Partial<Activity> {
  if (!('blocks' in said)) return said;
  return toActivity({ ...said, answer: { ...said.answer, ...(trace ? { trace } : {}) } });
}
