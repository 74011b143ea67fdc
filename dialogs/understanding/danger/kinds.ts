import { z } from 'zod';

/** What may threaten somebody now. The order is that of the model's file. */
export const dangerKinds = [
  'self-harm',
  'domestic-violence',
  'child-abuse',
  'sexual-violence',
  'fire',
  'medical',
  'poisoning',
  'drowning',
  'crime',
  'missing-person',
  'disaster',
  'fraud',
  'entrapment',
] as const;
export type DangerKind = (typeof dangerKinds)[number];

const Phone = z.string().regex(/^\+?[0-9][0-9 ]{2,14}$/);

/** `dialogs/data/danger/numbers.json` */
export const DangerNumbers = z.strictObject({
  about: z.string(),
  kinds: z.record(
    z.enum(dangerKinds),
    z.strictObject({
      call: z.array(Phone).min(1),
      /** Of `call`, those that come as well when they are called first. */
      asGood: z.array(Phone).optional(),
      child: z.array(Phone),
    }),
  ),
});

/** `dialogs/data/helplines.json`: what a city adds. */
export const Helplines = z.strictObject({
  about: z.string(),
  helplines: z.array(
    z.strictObject({
      kinds: z.array(z.enum(dangerKinds)).min(1),
      name: z.string().min(3).max(60),
      phone: Phone,
      /** The page that publishes the number, and when it was read. */
      source: z.strictObject({ url: z.url(), asOf: z.iso.date() }),
    }),
  ),
});
export type Helpline = z.infer<typeof Helplines>['helplines'][number];

/** `dialogs/data/danger/concepts.json` */
export const DangerConcepts = z.strictObject({
  about: z.string(),
  concepts: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});

/** `dialogs/data/danger/unmistakable.json` */
export const UnmistakableWords = z.strictObject({
  about: z.string(),
  phrases: z.record(z.enum(dangerKinds), z.array(z.string().min(1)).min(1)),
  unlessConcepts: z.array(z.string()),
  /** Phrases that without their accents are others ("tự vẫn", "tư vấn"). */
  accentsNeeded: z.array(z.string()),
  /** Phrases that call for help only where nothing else is said ("help me", "help me fill in the form"). */
  saidAlone: z.array(z.string()),
});

/** `dialogs/data/danger/wording.json` */
export const DangerWording = z.strictObject({
  about: z.string(),
  /** By the standard word, what is typed or said for it. */
  spellings: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)),
  people: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  /** Forms of one English word that share no stem. */
  irregular: z.array(z.array(z.string().min(1)).min(2)),
  /** Names of places here; a word of one says nothing of what happens there. */
  places: z.array(z.string().min(1)),
  /** What a message may speak of beside an age without telling of any danger. */
  harmlessWithAge: z.array(z.string().min(1)),
  /** Concepts beside which a weak sign of danger is none. */
  dailyLife: z.array(z.string().min(1)),
  /** Concepts that no danger is told by. */
  harmless: z.array(z.string().min(1)),
  /** What else tells of no danger while something is in hand. */
  harmlessInHand: z.array(z.string().min(1)),
  /** How a death is put on paper. */
  deathPapers: z.array(z.string().min(1)),
});

/** When a rule holds: groups of words that are said, groups that are not, and whose danger it is. */
const wording = {
  says: z.array(z.string()),
  unless: z.array(z.string()).default([]),
  victims: z.enum(['grown', 'young']).optional(),
};

/** `dialogs/data/dangerRules.json` */
export const DangerRules = z.strictObject({
  about: z.string(),
  words: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  rules: z.array(
    z.strictObject({
      ...wording,
      kind: z.enum(dangerKinds),
      found: z.array(z.enum(dangerKinds)).min(1),
      chance: z.number().min(0).max(1).default(0),
    }),
  ),
  elsewhere: z.array(z.strictObject(wording)),
  certain: z.array(z.strictObject({ ...wording, kind: z.enum(dangerKinds) })),
});
