import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../errors/appError';
import { readStaffFile } from '../../errors/staffFile';
import type { Hotline } from '../definition';
import { limits } from './limits';
import { START } from './payloads';
import shipped from './profile.json';

/** In the menu, where the hotline's own name is too long for it. */
const GENERAL = 'Gặp người trực tổng đài';

const title = (most: number) => z.string().trim().min(1).max(most);
const payload = title(limits.payload);
const localised = { locale: z.string().min(2) };

const MenuItem = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('postback'), title: title(limits.menuTitle), payload }),
  z.strictObject({ type: z.literal('web_url'), title: title(limits.menuTitle), url: z.url() }),
]);

/** Meta wants an entry for the locale `default` in every list. */
const perLocale = <T extends z.ZodType<{ locale: string }>>(entry: T) =>
  z
    .array(entry)
    .refine(
      (entries) => entries.some(({ locale }) => locale === 'default'),
      'needs an entry with locale "default"',
    );

const Profile = z.strictObject({
  get_started: z.strictObject({ payload: z.literal(START) }),
  greeting: perLocale(z.strictObject({ ...localised, text: title(limits.greeting) })),
  ice_breakers: perLocale(
    z.strictObject({
      ...localised,
      call_to_actions: z.array(z.strictObject({ question: title(80), payload })).max(limits.iceBreakers),
    }),
  ),
  persistent_menu: perLocale(
    z.strictObject({
      ...localised,
      composer_input_disabled: z.boolean(),
      call_to_actions: z.array(MenuItem).max(limits.menuItems),
    }),
  ),
});
export type Profile = z.infer<typeof Profile>;

const OwnProfile = Profile.partial();
export type OwnProfile = z.infer<typeof OwnProfile>;

/** The city's own words cannot be used; the message names file, member and what is wrong. */
export class ProfileFileError extends AppError {
  override readonly name = 'ProfileFileError';
  readonly code = 'PROFILE_FILE_INVALID';
}

/** Where the city keeps its own words for Messenger: no update of the software touches that folder. */
export function profileFile(dataDir: string): string {
  return join(dataDir, 'texts', 'messenger-profile.json');
}

/**
 * What the city's file says; nothing where there is none.
 * @throws ProfileFileError
 */
export function ownProfile(file: string): OwnProfile {
  if (!existsSync(file)) return {};
  return readStaffFile(file, OwnProfile, (message, options) => new ProfileFileError(message, options));
}

/**
 * What people see before they write, and the menu beside the keyboard: `profile.json`, within Messenger's limits.
 * @param own properties that the city words otherwise; each takes the place of the shipped one as a whole
 */
export function profileFor(
  { name, called }: Pick<Hotline, 'name' | 'called'>,
  own: OwnProfile = {},
): Profile {
  const text = JSON.stringify({ ...shipped, ...own }, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('{hotline}', name).replaceAll('{called}', called) : value,
  );
  const profile = JSON.parse(text) as Profile;
  for (const { call_to_actions: items } of profile.persistent_menu)
    for (const item of items) if (item.title.length > limits.menuTitle) item.title = GENERAL;
  return Profile.parse(profile);
}

/** The properties above, as the API names them. */
export const properties = Object.keys(Profile.shape);

/** The events this door understands; to be subscribed for the page. */
export const subscribedFields = [
  'messages',
  'messaging_postbacks',
  'messaging_referrals',
  'message_echoes',
  'messaging_handovers',
  'messaging_policy_enforcement',
  'standby',
];
