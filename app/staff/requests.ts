import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError, messageOf } from '../../errors/appError';
import { RequestFolder } from '../../storage/embedded/requestFolder';
import { DataFolderInUseError } from '../../storage/errors';
import { openStorage, type StorageOptions } from '../../storage/open';
import {
  runStaffAction,
  type StaffActionName,
  staffActions,
  type StaffInput,
  type StaffOutput,
  type StaffParts,
} from './actions';

/** The running bot could not do what it was asked for; the message is its own. */
export class RunningBotError extends AppError {
  override readonly name = 'RunningBotError';
  readonly code = 'RUNNING_BOT';
}

const ANSWER_POLL_INTERVAL_MS = 200;
/** A running bot looks every two seconds. */
const PATIENCE_MS = 30_000;

const actionNames = Object.keys(staffActions) as [StaffActionName, ...StaffActionName[]];
const Request = z.strictObject({ action: z.enum(actionNames), input: z.unknown() });
type Answer = { output: unknown } | { error: string };

const folderOf = (dataDir: string): RequestFolder => new RequestFolder(join(dataDir, 'requests'));

/**
 * Does something on the storage: directly, or, where a running bot has an embedded storage open, by asking that bot.
 * @throws what the action throws; RunningBotError when the running bot refused or did not answer
 */
export async function performStaffAction<Name extends StaffActionName>(
  place: StorageOptions,
  name: Name,
  input: StaffInput<Name>,
  { now = Date.now, patienceMs = PATIENCE_MS }: { now?: () => number; patienceMs?: number } = {},
): Promise<StaffOutput<Name>> {
  let storage;
  try {
    storage = await openStorage(place);
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    return (await askRunningBot(place.dataDir, name, input, now(), patienceMs)) as StaffOutput<Name>;
  }
  try {
    return await runStaffAction({ storage, now }, name, input);
  } finally {
    await storage.close();
  }
}

/** Answers what commands have left for this process. @returns how many were answered */
export function answerStaffRequests(parts: StaffParts, dataDir: string): Promise<number> {
  return folderOf(dataDir).process(async (lines): Promise<Answer> => {
    try {
      const text: string[] = [];
      for await (const line of lines) text.push(line);
      const { action, input } = Request.parse(JSON.parse(text.join('\n')));
      return { output: (await runStaffAction(parts, action, input)) ?? null };
    } catch (error) {
      return { error: messageOf(error) };
    }
  });
}

async function askRunningBot(
  dataDir: string,
  action: StaffActionName,
  input: unknown,
  now: number,
  patienceMs: number,
): Promise<unknown> {
  const folder = folderOf(dataDir);
  const id = `${now}-${randomUUID().slice(0, 8)}`;
  await folder.leave(id, { action, input });
  for (let waited = 0; waited < patienceMs; waited += ANSWER_POLL_INTERVAL_MS) {
    const answer = (await folder.takeAnswer(id)) as Answer | undefined;
    if (answer && 'error' in answer) throw new RunningBotError(answer.error);
    if (answer) return answer.output;
    await new Promise((resolve) => setTimeout(resolve, ANSWER_POLL_INTERVAL_MS));
  }
  await folder.withdraw(id);
  throw new RunningBotError(`The bot that runs on ${dataDir} does not answer. Nothing was changed.`);
}
