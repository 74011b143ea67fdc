import type { Prompt } from './content/answerView';

/** Procedures that the typed words may mean, and the fields that they belong to: the server's own search. */
export interface Field {
  name: string;
  count: number;
}

const base = (path: string): string => new URL(`webchat/${path}`, document.baseURI).href;

/** @throws when the server cannot be reached */
export async function suggest(words: string, signal: AbortSignal): Promise<Prompt[]> {
  return get<Prompt>(`suggest?q=${encodeURIComponent(words)}`, 'suggestions', signal);
}

export async function fields(signal: AbortSignal): Promise<Field[]> {
  return get<Field>('fields', 'fields', signal);
}

export async function proceduresOf(field: string, signal: AbortSignal): Promise<Prompt[]> {
  return get<Prompt>(`suggest?field=${encodeURIComponent(field)}`, 'suggestions', signal);
}

async function get<T>(path: string, name: string, signal: AbortSignal): Promise<T[]> {
  const answer = await fetch(base(path), { signal });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const list = ((await answer.json()) as Record<string, unknown>)[name];
  return Array.isArray(list) ? (list as T[]) : [];
}
