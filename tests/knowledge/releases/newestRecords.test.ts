import { newestRecords } from '../../../knowledge/releases/newestRecords';
import { noRecords } from '../../../knowledge/schema/records';
import { procedure } from '../import/procedures';
import { fact, office } from './shippedFolder';

const taken = (asOf: string) => ({ ...procedure(), source: { ...procedure().source, asOf } });
const about = (asOf?: string) => ({ about: 'units' as const, publisher: 'Báo', ...(asOf && { asOf }) });

test.each<[string, string[], number]>([
  ['the newest counts, wherever it stands', ['2026-03-01', '2026-07-05', '2024-12-31'], Date.UTC(2026, 6, 5)],
  ['a month counts from its first day', ['2026-06-30', '2026-07'], Date.UTC(2026, 6, 1)],
  ['a year counts from its first day', ['2025-12-31', '2026'], Date.UTC(2026, 0, 1)],
  ['no records: none', [], 0],
])('%s', (_what, days, expected) => {
  expect(newestRecords({ ...noRecords(), procedures: days.map(taken) }).procedures).toBe(expected);
});

test('each kind is told apart; of several sources of a record the newest counts; one without a day counts as none', () => {
  const times = newestRecords({
    ...noRecords(),
    facts: [fact],
    offices: [{ ...office, sources: [about('2025-06-16'), about('2026-02'), about()] }],
  });
  expect(times).toEqual({
    procedures: 0,
    facts: Date.UTC(2026, 0, 1),
    offices: Date.UTC(2026, 1, 1),
    fees: 0,
    bodies: 0,
    streets: 0,
  });
});
