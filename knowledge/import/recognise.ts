import { messageOf } from '../../errors/appError';
import { type z } from 'zod';
import { Body } from '../schema/body';
import { Fact } from '../schema/fact';
import { LocalFee } from '../schema/localFee';
import { Office } from '../schema/office';
import { Procedure } from '../schema/procedure';
import type { Records } from '../schema/records';
import { Street } from '../schema/street';
import { codeOf } from './code';
import { type Finding, noteInto } from './defects';
import { areaOf, periodOf } from './factScope';
import { OfficeRow, readOfficeRow } from './offices';
import { readPortalRow } from './portal';
import { PortalRow } from './portalRow';
import { rowHash } from './rowHash';
import type { Units } from './tables/units';

/** What a record turned out to be; `problem` where it fits no shape. */
export type Recognised =
  | { [K in keyof Records]: { kind: K; record: Records[K][number] } }[keyof Records]
  | { kind: 'problem'; what: string };

/**
 * Tells by its keys what an object is (a portal row or a record of one of our kinds), checks it and turns it into a
 * record of ours.
 */
export function recognise(value: unknown, findings: Finding[], units: Units): Recognised {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      kind: 'problem',
      what: 'must be an object of a procedure, an office, a fact, a fee, a body or a street',
    };
  }
  if ('linh_vuc' in value || 'cach_thuc' in value) return fromPortal(value, findings);
  if ('submissions' in value || 'legalBasis' in value) return checked('procedures', Procedure, value);
  if ('topic' in value || 'period' in value) return fromFact(value, units);
  if ('formerDistricts' in value || 'mergedFrom' in value) return checked('offices', Office, value);
  if ('tru_so' in value || 'sap_nhap_tu' in value) return fromOfficeRow(value, findings);
  if ('codes' in value) return checked('fees', LocalFee, value);
  if ('role' in value) return fromBody(value, units);
  if ('ward' in value) return fromStreet(value, units);
  const keys = Object.keys(value).slice(0, 8).join(', ');
  return {
    kind: 'problem',
    what: `has the keys ${keys || '(none)'}: a record of no kind that is known`,
  };
}

function fromPortal(value: object, findings: Finding[]): Recognised {
  const given = 'ma' in value && typeof value.ma === 'string' ? codeOf(value.ma) : undefined;
  const row = PortalRow.safeParse(given ? { ...value, ma: given.code } : value);
  if (!row.success) return { kind: 'problem', what: problemOf(row.error) };
  const note = noteInto(findings, row.data.ma);
  if (given?.defect && 'ma' in value) note(given.defect, 'code', String(value.ma));
  const record = readPortalRow(row.data, note);
  const hash = rowHash(value as Record<string, unknown>);
  return checked('procedures', Procedure, { ...record, rowHash: hash });
}

/** A figure whose time or area cannot be read would be told of a time or place that is none. */
function fromFact(value: object, units: Units): Recognised {
  const found = checked('facts', Fact, value);
  if (found.kind !== 'facts') return found;
  const { record } = found;
  const period = periodOf(record.period);
  if (!period) return { kind: 'problem', what: `period: "${record.period}" is no time such as 2025-Q2` };
  const area = areaOf(record.area, period, units);
  if ('problem' in area) return { kind: 'problem', what: `area: ${area.problem}` };
  return { kind: 'facts', record: { ...record, period: period.key, area: area.id } };
}

function fromBody(value: object, units: Units): Recognised {
  const found = checked('bodies', Body, value);
  const unknown = found.kind === 'bodies' ? found.record.serves?.find((code) => !units.has(code)) : undefined;
  return unknown === undefined
    ? found
    : { kind: 'problem', what: `serves: "${unknown}" is no unit of the city` };
}

function fromStreet(value: object, units: Units): Recognised {
  const found = checked('streets', Street, value);
  if (found.kind !== 'streets' || units.has(found.record.ward)) return found;
  return { kind: 'problem', what: `ward: "${found.record.ward}" is no unit of the city` };
}

function fromOfficeRow(value: object, findings: Finding[]): Recognised {
  const row = OfficeRow.safeParse(value);
  if (!row.success) return { kind: 'problem', what: problemOf(row.error) };
  try {
    return checked('offices', Office, readOfficeRow(row.data, noteInto(findings, row.data.ma)));
  } catch (error) {
    return { kind: 'problem', what: messageOf(error) };
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
