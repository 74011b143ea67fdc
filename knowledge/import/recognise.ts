import { type z } from 'zod';
import { Fact } from '../schema/fact';
import { Office } from '../schema/office';
import { Procedure } from '../schema/procedure';
import type { Records } from '../schema/records';
import { type Finding, noteInto } from './defects';
import { OfficeRow, readOfficeRow } from './offices';
import { readPortalRow } from './portal';
import { PortalRow } from './portalRow';
import { rowHash } from './rowHash';

/** What a record turned out to be; `problem` where it fits no shape. */
export type Recognised =
  | { [K in keyof Records]: { kind: K; record: Records[K][number] } }[keyof Records]
  | { kind: 'problem'; what: string };

/**
 * Tells by its keys what an object is (a portal row, our own procedure, an office, a fact), checks it and turns it into
 * a record of ours.
 */
export function recognise(value: unknown, findings: Finding[]): Recognised {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'problem', what: 'must be an object of a procedure, an office or a fact' };
  }
  if ('linh_vuc' in value || 'cach_thuc' in value) return fromPortal(value, findings);
  if ('submissions' in value || 'legalBasis' in value) return checked('procedures', Procedure, value);
  if ('topic' in value || 'period' in value) return fromFact(value);
  if ('formerDistricts' in value || 'mergedFrom' in value) return checked('offices', Office, value);
  if ('tru_so' in value || 'sap_nhap_tu' in value) return fromOfficeRow(value);
  const keys = Object.keys(value).slice(0, 8).join(', ');
  return {
    kind: 'problem',
    what: `has the keys ${keys || '(none)'}: neither a procedure nor an office nor a fact`,
  };
}

function fromPortal(value: object, findings: Finding[]): Recognised {
  const row = PortalRow.safeParse(value);
  if (!row.success) return { kind: 'problem', what: problemOf(row.error) };
  const record = readPortalRow(row.data, noteInto(findings, row.data.ma));
  const hash = rowHash(value as Record<string, unknown>);
  return checked('procedures', Procedure, { ...record, rowHash: hash });
}

/** A figure without a day of publication that can be read would be told with a date that is none. */
function fromFact(value: object): Recognised {
  const found = checked('facts', Fact, value);
  if (found.kind !== 'facts' || /^\d{4}(?:-\d{2}){0,2}$/.test(found.record.source.asOf)) return found;
  return { kind: 'problem', what: `asOf: "${found.record.source.asOf}" is no date such as 01/07/2026` };
}

function fromOfficeRow(value: object): Recognised {
  const row = OfficeRow.safeParse(value);
  if (!row.success) return { kind: 'problem', what: problemOf(row.error) };
  try {
    return checked('offices', Office, readOfficeRow(row.data));
  } catch (error) {
    return { kind: 'problem', what: error instanceof Error ? error.message : String(error) };
  }
}

function checked<K extends keyof Records>(
  kind: K,
  schema: z.ZodType<Records[K][number]>,
  value: unknown,
): Recognised {
  const result = schema.safeParse(value);
  if (!result.success) return { kind: 'problem', what: problemOf(result.error) };
  return { kind, record: result.data } as Recognised;
}

function problemOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`)
    .join('; ');
}
