import type { Calling } from '../../../knowledge/search/finder';
import type { ProcedureSheet, SheetCase } from '../../../knowledge/sheet/sheet';

export function sheetCase(parts: Partial<SheetCase> = {}): SheetCase {
  return { id: 'common', papers: [], replaces: false, fees: [], times: [], ...parts };
}

/** A sheet of an invented procedure: what is not given is not held. */
export function sheetOf(parts: Partial<ProcedureSheet> = {}): ProcedureSheet {
  return {
    code: '9.000001',
    title: 'Cấp thẻ đọc sách',
    officialName: 'Thủ tục cấp thẻ thư viện công cộng',
    field: 'Thư viện',
    leads: {},
    questions: [],
    cases: [sheetCase()],
    conditions: [],
    audience: [],
    steps: [],
    stepsAreFrame: true,
    ways: ['online', 'in-person'],
    results: [],
    warnings: [],
    related: [],
    asked: [],
    forms: [],
    legal: [],
    source: { url: 'https://example.org/9.000001', asOf: '2026-07', decision: '1/QĐ-X' },
    basis: 'written',
    missing: [],
    ...parts,
  };
}

/** Nothing that is said names the procedure. */
export const callsNothing = (): Calling => ({ said: 0, name: 0 });
