import { z } from 'zod';
import { facets } from '../../knowledge/schema/procedure';

/** What can be switched off: everything, a channel, the procedures of a field, one procedure, a facet, a topic, a service. */
export const switchable = ['all', 'channel', 'field', 'procedure', 'facet', 'topic', 'service'] as const;
export type Switchable = (typeof switchable)[number];

const SENTENCE_MAX_CHARACTERS = 300;
const Sentence = z.string().trim().min(1).max(SENTENCE_MAX_CHARACTERS);
const Moment = z.number().int().positive();

/** Something that is not answered for now. */
export const LiveSwitch = z.strictObject({
  what: z.enum(switchable),
  /** Name of the channel, field or facet, code of the procedure, topic of figures, id of the service; empty for all. */
  key: z.string().max(200),
  /** Of a facet: the only procedure of which it is not told. */
  of: z.string().optional(),
  /** What people are told instead; unless given, a sentence of the catalogue. */
  say: Sentence.optional(),
  /** When it is over, in milliseconds since 1970; unless given, when it is switched on again. */
  until: Moment.optional(),
  at: Moment,
});
export type LiveSwitch = z.infer<typeof LiveSwitch>;

const HourMinute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 07:00');

/** A piece of news that is told before answers: a storm, a change of opening hours. */
export const LiveNotice = z.strictObject({
  id: z.string().min(1),
  text: Sentence,
  /** Channels that tell it; empty: all. */
  channels: z.array(z.string()),
  from: Moment.optional(),
  until: Moment.optional(),
  /** Hours of the day in Vietnam at which it is told; they may go over midnight. */
  hours: z.strictObject({ from: HourMinute, to: HourMinute }).optional(),
  at: Moment,
});
export type LiveNotice = z.infer<typeof LiveNotice>;

/** What the staff has switched off and announces, for the moment: it is in force within seconds, without a release. */
export const Live = z.strictObject({ switches: z.array(LiveSwitch), notices: z.array(LiveNotice) });
export type Live = z.infer<typeof Live>;

export const nothingLive: Live = { switches: [], notices: [] };

export const facetNames: readonly string[] = facets;
