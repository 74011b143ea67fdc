import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { httpAddress } from './channels/definition';
import { channelSettings } from './channels/registry';
import { AppError } from './errors/appError';
import { namesProxies, USUAL_PROXIES } from './http/clientAddress';

/** Each thread keeps the whole knowledge, some hundred megabytes. */
const MAX_WORKERS = 32;
const MAX_USUAL_WORKERS = 4;

/** One processor is left to the thread that answers platforms and browsers. */
function usualWorkers(processors: number): number {
  return Math.min(MAX_USUAL_WORKERS, Math.max(1, processors - 1));
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function wholeNumber(least: number, most: number) {
  const what = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(what).int(what).min(least, what).max(most, what);
}

const Settings = z.object({
  PORT: wholeNumber(0, 65_535).default(3978),
  PUBLIC_URL: httpAddress.optional(),
  TRUSTED_PROXIES: z
    .string()
    .default(USUAL_PROXIES.join(', '))
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine(
      namesProxies,
      'must be addresses, networks such as 10.0.0.0/8, loopback, linklocal or uniquelocal',
    ),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  CITY_FILE: z
    .string()
    .min(1)
    .refine((file) => existsSync(file), 'names a file that is not there')
    .optional(),
  MODELS_DIR: z.string().min(1).optional(),
  WORKERS: wholeNumber(1, MAX_WORKERS).default(usualWorkers(availableParallelism())),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  ...channelSettings,
});
export type Settings = z.infer<typeof Settings>;

/** The names of all settings; `.env.example` explains each. */
export const settingNames = Object.keys(Settings.shape);

/** A setting that cannot be used; the message names the variable, what is wrong and how to mend it. */
export class SettingsError extends AppError {
  override readonly name = 'SettingsError';
  readonly code = 'SETTINGS_INVALID';
}

/**
 * Reads the settings. An empty variable counts as unset. Values never appear in an error: some are secrets.
 * @throws SettingsError naming every variable that is wrong.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Settings.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path[0]?.toString() ?? '?'}: ${issue.message}`);
  throw new SettingsError(
    `These settings cannot be used:\n${lines.join('\n')}\nCorrect them in the environment or in .env; .env.example explains each one.`,
  );
}

const OWN_NAMES =
  /^(WEBCHAT|CITY|MESSENGER|ZALO|MONGODB|PUBLIC_?URL|LOG_?LEVEL|TRUSTED|WORKERS|(?:DATA|MODELS)_?DIR)/;

/** Variables that look like settings of the bot and are none, each with the setting that may have been meant. */
export function misspeltSettings(
  environment: NodeJS.ProcessEnv,
): { given: string; meant: string | undefined }[] {
  return Object.keys(environment)
    .filter((name) => OWN_NAMES.test(name) && !settingNames.includes(name))
    .map((given) => ({ given, meant: settingNames.find((name) => areClose(given, name)) }));
}

/** Alike but for underscores and one letter more, less or other. */
function areClose(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(/_/g, '')) as [string, string];
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return (
    restA === restB ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1)
  );
}

/**
 * Settings for a process that starts: `.env` of the working folder first, real variables before it.
 * A setting that cannot be used ends the process with its explanation instead of a stack.
 */
export function settingsAtStart(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  for (const { given, meant } of misspeltSettings(process.env))
    console.error(`${given} is no setting of the bot${meant ? `; did you mean ${meant}` : ''}?`);
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
