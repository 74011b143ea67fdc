import { createHash } from 'node:crypto';

/** When and where a row was taken says nothing of what it holds. */
const provenance = new Set(['nguon', 'ngay', 'nhom', 'url']);

/** Fingerprint of a source row: first twelve hexadecimal digits of the SHA-256 of its content with sorted keys. */
export function rowHash(row: Readonly<Record<string, unknown>>): string {
  const content = Object.fromEntries(Object.entries(row).filter(([key]) => !provenance.has(key)));
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, 12);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
