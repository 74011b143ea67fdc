import { z } from 'zod';
import { withoutEnded } from '../../bots/live/inForce';
import { readLive } from '../../bots/live/store';
import { listDeadLetters, retryDeadLetters } from '../../channels/pipeline/retryDeadLetters';
import { AppError } from '../../errors/appError';
import { backToRelease, compareReleases, listReleases } from '../../knowledge/releases/history';
import { loadReleaseRecords } from '../../knowledge/releases/load';
import type { Storage } from '../../storage/collection';
import { readStatistics } from '../statistics';
import { type BackupEntry, takeBackup } from './backup';
import { Announce, announce, SwitchOff, switchOff, SwitchOn, switchOn } from './live';

/** A command was given something that its action does not take. */
class StaffInputError extends AppError {
  override readonly name = 'StaffInputError';
  readonly code = 'STAFF_INPUT_INVALID';
}

/** What an action of the staff works with. */
export interface StaffParts {
  storage: Storage;
  /** Milliseconds since 1970. */
  now: () => number;
}

interface StaffAction<Input, Output> {
  input: z.ZodType<Input>;
  run: (parts: StaffParts, input: Input) => Promise<Output>;
}

function action<Input, Output>(
  input: z.ZodType<Input>,
  run: (parts: StaffParts, input: Input) => Promise<Output>,
): StaffAction<Input, Output> {
  return { input, run };
}

const nothing = z.strictObject({});
const id = z.string().min(1).optional();

/**
 * What the staff can do to a bot, running or not: the commands of the terminal ask for these by name. Input and output
 * are plain JSON, since a running bot is asked through files.
 */
export const staffActions = {
  'release.list': action(nothing, ({ storage }) => listReleases(storage)),
  'release.diff': action(z.strictObject({ from: id, to: id }), ({ storage }, { from, to }) =>
    compareReleases(storage, from, to),
  ),
  'release.back': action(z.strictObject({ to: id }), ({ storage, now }, { to }) =>
    backToRelease(storage, now(), to),
  ),
  'live.list': action(nothing, async ({ storage, now }) => withoutEnded(await readLive(storage), now())),
  'live.off': action(SwitchOff, ({ storage, now }, given) => switchOff(storage, now(), given)),
  'live.on': action(SwitchOn, ({ storage, now }, given) => switchOn(storage, now(), given)),
  'live.notice': action(Announce, ({ storage, now }, given) => announce(storage, now(), given)),
  'deadletters.list': action(nothing, ({ storage, now }) => listDeadLetters(storage, now)),
  'deadletters.retry': action(
    z.strictObject({
      references: z.array(z.string()).optional(),
      reason: id,
      channel: id,
      unknown: z.boolean().optional(),
    }),
    ({ storage, now }, choice) => retryDeadLetters(storage, now, choice),
  ),
  backup: action(nothing, async ({ storage }) => {
    const entries: BackupEntry[] = [];
    for await (const entry of takeBackup(storage)) entries.push(entry);
    return entries;
  }),
  statistics: action(z.strictObject({ from: z.string(), to: z.string() }), ({ storage }, { from, to }) =>
    readStatistics(storage, from, to),
  ),
  export: action(nothing, async ({ storage }) => (await loadReleaseRecords(storage)).stock),
};

export type StaffActionName = keyof typeof staffActions;
export type StaffInput<Name extends StaffActionName> = z.output<(typeof staffActions)[Name]['input']>;
export type StaffOutput<Name extends StaffActionName> = Awaited<
  ReturnType<(typeof staffActions)[Name]['run']>
>;

/** Runs one action. @throws StaffInputError for input that the action does not take, and what the action throws */
export async function runStaffAction<Name extends StaffActionName>(
  parts: StaffParts,
  name: Name,
  input: unknown,
): Promise<StaffOutput<Name>> {
  const { input: schema, run } = staffActions[name] as unknown as StaffAction<unknown, StaffOutput<Name>>;
  const given = schema.safeParse(input);
  if (given.success) return run(parts, given.data);
  const issues = given.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new StaffInputError(issues.join('; '));
}
