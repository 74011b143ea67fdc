import { z } from 'zod';
import { channels } from '../../channels/registry';
import { facetNames, type Live, LiveNotice, LiveSwitch, type Switchable } from '../../bots/live/live';
import { changeLive } from '../../bots/live/store';
import { AppError } from '../../errors/appError';
import { fold } from '../../language/text';
import { loadKnowledge } from '../../knowledge/releases/load';
import { readServices } from '../../knowledge/services/readServices';
import type { Storage } from '../../storage/collection';

/** There is nothing of this name to switch or to announce on. */
class LiveTargetError extends AppError {
  override readonly name = 'LiveTargetError';
  readonly code = 'LIVE_TARGET_UNKNOWN';
}

export const SwitchOff = LiveSwitch.omit({ at: true });
export const SwitchOn = z.strictObject({ what: z.string().min(1), key: z.string() });
export const Announce = LiveNotice.omit({ id: true, at: true });

/** Switches something off; what was off before gets the new sentence and end. @throws LiveTargetError */
export async function switchOff(
  storage: Storage,
  at: number,
  given: z.output<typeof SwitchOff>,
): Promise<Live> {
  await checkTarget(storage, given.what, given.key);
  if (given.of !== undefined) await checkTarget(storage, 'procedure', given.of);
  return changeLive(storage, at, ({ switches, notices }) => ({
    switches: [...switches.filter((one) => !isSame(one, given)), { ...given, at }],
    notices,
  }));
}

/** Switches on what was off, or takes a notice (`what`: notice) back. @throws LiveTargetError where there is none */
export async function switchOn(
  storage: Storage,
  at: number,
  { what, key }: z.output<typeof SwitchOn>,
): Promise<Live> {
  let found = 0;
  const keep = (isMeant: boolean): boolean => {
    if (isMeant) found += 1;
    return !isMeant;
  };
  const live = await changeLive(storage, at, ({ switches, notices }) => {
    found = 0;
    return {
      switches: switches.filter((one) => keep(one.what === what && one.key === key)),
      notices: notices.filter(({ id }) => keep(what === 'notice' && (key === '' || id === key))),
    };
  });
  if (found === 0)
    throw new LiveTargetError(
      `Nothing is off under "${`${what} ${key}`.trim()}": see \`npm run live -- list\`.`,
    );
  return live;
}

/** Announces something. @throws LiveTargetError for a channel that there is not */
export async function announce(
  storage: Storage,
  at: number,
  given: z.output<typeof Announce>,
): Promise<Live> {
  for (const channel of given.channels) await checkTarget(storage, 'channel', channel);
  return changeLive(storage, at, ({ switches, notices }) => ({
    switches,
    notices: [...notices, { ...given, id: noticeId(notices.map(({ id }) => id)), at }],
  }));
}

/** A short name to take the notice back by: n1, n2 … */
function noticeId(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`n${number}`)) number += 1;
  return `n${number}`;
}

function isSame(one: LiveSwitch, { what, key, of }: z.output<typeof SwitchOff>): boolean {
  return one.what === what && one.key === key && one.of === of;
}

const KNOWN_SHOWN = 8;

async function checkTarget(storage: Storage, what: Switchable, key: string): Promise<void> {
  const known = await namesOf(storage, what);
  if (known === null ? key === '' : known.includes(key)) return;
  if (known === null) throw new LiveTargetError(`"all" takes no name; "${key}" was given.`);
  const shown = nearest(known, key).slice(0, KNOWN_SHOWN).join(', ');
  const more = known.length > KNOWN_SHOWN ? ', …' : '';
  throw new LiveTargetError(`There is no ${what} "${key}". There are: ${shown}${more}`);
}

/** Those first that look most like what was written, with or without marks; else in their order. */
function nearest(known: readonly string[], key: string): string[] {
  const pairs = (text: string): Set<string> => {
    const plain = fold(text).replace(/[^a-z0-9.]+/g, ' ');
    return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
  };
  const asked = pairs(key);
  const likeness = (name: string): number => {
    const own = pairs(name);
    return [...own].filter((pair) => asked.has(pair)).length / (own.size + asked.size);
  };
  return known
    .map((name) => ({ name, likeness: likeness(name) }))
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ name }) => name);
}

/** What there is to switch off of a kind; null for all of it. */
async function namesOf(storage: Storage, what: Switchable): Promise<string[] | null> {
  switch (what) {
    case 'all':
      return null;
    case 'channel':
      return channels.map(({ name }) => name);
    case 'facet':
      return [...facetNames];
    case 'service':
      return (await readServices()).map(({ id }) => id);
    case 'procedure':
      return (await loadKnowledge(storage)).procedures.map(({ code }) => code);
    case 'field':
      return [...new Set((await loadKnowledge(storage)).procedures.map(({ field }) => field))];
    case 'topic':
      return [...new Set((await loadKnowledge(storage)).facts.map(({ topic }) => topic))];
  }
}
