import type { z } from 'zod';
import type { ChannelAdapter } from './adapter';
import type { ChannelContext, ChannelDefinition } from './definition';
import { messenger } from './messenger/channel';
import { webchat } from './webchat/channel';
import { zalo } from './zalo/channel';

/** Every channel there is. A new one is a folder beside these, and its name here. */
export const channels = [webchat, messenger, zalo] as const;

type Intersection<T> = (T extends unknown ? (it: T) => void : never) extends (it: infer All) => void
  ? All
  : never;
type ChannelSettingsShape = Intersection<(typeof channels)[number]['settings']>;

/** The settings of all channels, for `settings.ts`. */
export const channelSettings = Object.assign(
  {},
  ...channels.map(({ settings }) => settings),
) as ChannelSettingsShape;
type ChannelSettings = z.output<z.ZodObject<ChannelSettingsShape>>;

/** Whether a channel's settings are all there. */
export function isOpen({ required }: { required: readonly string[] }, settings: ChannelSettings): boolean {
  return required.every((name) => settings[name as keyof ChannelSettings] !== undefined);
}

/** The adapters of the channels whose settings are there; for the others the log says what would open them. */
export async function createChannels(
  settings: ChannelSettings,
  context: ChannelContext,
): Promise<ChannelAdapter[]> {
  const adapters: ChannelAdapter[] = [];
  for (const channel of channels as readonly unknown[] as readonly ChannelDefinition[]) {
    const missing = channel.required.filter((name) => settings[name as keyof ChannelSettings] === undefined);
    if (missing.length === 0) adapters.push(await channel.create(settings, context));
    else if (missing.length < channel.required.length)
      context.log.warn(
        { missing },
        `The channel ${channel.title} is set by half and stays shut: ${missing.join(', ')} is missing. Set it, or unset the others.`,
      );
    else
      context.log.info(
        { missing },
        `The channel ${channel.title} stays shut. Set ${missing.join(', ')} to open it.`,
      );
  }
  return adapters;
}
