import { isTelling } from '../../../simulators/chaos/report';
import type { Plan, Report } from '../../../simulators/chaos/run';

/** A run of chaos as short as tests need it. */
export const short: Omit<Plan, 'bots'> = {
  events: 500,
  perSecond: 50,
  kills: 4,
  outages: 0,
  jumps: 2,
  tokenSeconds: 12,
  random: Math.random,
  say: () => {},
};

/** Told one by one, so that a failure names what was lost or doubled. */
export function expectToHold(report: Report): void {
  const { unanswered, doubled, repeated, disordered, violations, leaks } = report;
  const found = { unanswered, doubled, repeated, disordered, violations, leaks };
  const none = { unanswered: [], doubled: [], repeated: [], disordered: [], violations: [], leaks: 0 };
  expect(found).toEqual(none);
  expect(isTelling(report)).toBe(true);
}
