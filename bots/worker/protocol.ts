import type { KnowledgeSnapshot } from '../../knowledge/knowledge';
import type { City } from '../../dialogs/text/city';
import type { Live } from '../live/live';
import type { Turn, TurnResult } from '../types';
import type { KnowledgeQuery } from './knowledgeQuery';

/** What the worker is given when it begins. */
export interface WorkerSettings {
  /** For whom it speaks; the shipped city unless told. */
  city?: City | undefined;
  logLevel: string;
  /** The address at which the bot is reached from outside. */
  publicUrl?: string | undefined;
  /** Folder of what was learned; the shipped one when unset. */
  modelsDir?: string | undefined;
  /** Folder of the city's own phrases and words. */
  wordsDir?: string | undefined;
  /** Folder of indexes that were made before. */
  cacheDir?: string | undefined;
}

/** What is asked of the worker. */
export type RequestBody =
  | { ask: 'loadKnowledge'; snapshot: KnowledgeSnapshot }
  | { ask: 'live'; live: Live }
  | { ask: 'turn'; turn: Turn }
  | { ask: 'query'; query: KnowledgeQuery }
  | { ask: 'ping' };
export type WorkerRequest = { id: number } & RequestBody;

/** What it answers, under the same number. */
export type WorkerResponse = { id: number } & (
  | { kind: 'known'; counts: KnowledgeCounts }
  | { kind: 'turned'; result: TurnResult; ms: number }
  | { kind: 'read'; value: unknown }
  | { kind: 'alive' }
  | { kind: 'failed'; error: Error }
);
export type WorkerSuccess = Exclude<WorkerResponse, { kind: 'failed' }>;

export type KnowledgeCounts = Record<'procedures' | 'families' | 'facts' | 'offices' | 'staleCards', number>;
