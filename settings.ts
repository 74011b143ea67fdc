import { z } from 'zod';

const text = z.string().trim().min(1).optional();
const address = z.url({ protocol: /^https?$/ });

const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  PUBLIC_URL: address.optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  WEBCHAT_SECRET: z.string().min(16, 'must be at least 16 characters').optional(),
  WEBCHAT_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(address)),
  MESSENGER_PAGE_ID: text,
  MESSENGER_PAGE_TOKEN: text,
  MESSENGER_APP_SECRET: text,
  MESSENGER_VERIFY_TOKEN: text,
  MESSENGER_API_URL: address.default('https://graph.facebook.com/v26.0'),
  ZALO_APP_ID: text,
  ZALO_APP_SECRET: text,
  ZALO_OA_SECRET: text,
  ZALO_REFRESH_TOKEN: text,
  ZALO_API_URL: address.default('https://openapi.zalo.me'),
  ZALO_OAUTH_URL: address.default('https://oauth.zaloapp.com'),
});
export type Settings = z.infer<typeof Settings>;

/** The names of all settings; `.env.example` explains each. */
export const settingNames = Object.keys(Settings.shape);

/** A setting that cannot be used; the message names the variable, what is wrong and how to mend it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
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
