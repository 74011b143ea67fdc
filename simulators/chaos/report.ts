import type { Report } from './run';

/** Where more of the messages than this were late, the machine was too busy for anything to be said of the bot. */
const LATE_SHARE = 0.2;

/** Whether everything held that must hold. */
export function holds(report: Report): boolean {
  const { unanswered, doubled, repeated, disordered, violations, leaks } = report;
  return (
    [unanswered, doubled, repeated, disordered, violations].every(({ length }) => length === 0) &&
    leaks === 0 &&
    isTelling(report)
  );
}

/** Whether the platforms were there often enough for the figures to tell of the bot. */
export function isTelling({ late, messages }: Pick<Report, 'late' | 'messages'>): boolean {
  return late.length <= LATE_SHARE * messages;
}

/** The figures, one a line. */
export function figures(report: Report): string[] {
  const { plan, webhookMs: ms } = report;
  return [
    `${plan.events} events through both doors, ${plan.bots} bot${plan.bots > 1 ? 's' : ''}, ${plan.kills} × kill -9, ${plan.outages} × the database away for 3 to 8 s, ${plan.jumps} × the clock set by up to ten minutes, ${report.seconds.toFixed(0)} s`,
    `webhook: ${report.calls} calls taken (${report.duplicates} of them duplicates), ${report.missed} while nobody was there; p50 ${ms.p50.toFixed(1)} ms, p99 ${ms.p99.toFixed(1)} ms`,
    `messages: ${report.messages}; the last one ${report.afterwards.toFixed(1)} s after the last event`,
    `unanswered: ${report.unanswered.length}${some(report.unanswered)}`,
    `given up because this machine was too busy for the platform to read them in time: ${report.late.length}${some(report.late)}`,
    `doubled inside the window between "taken" and "marked": ${report.doubledInWindow} (${report.doubledWhileAway} of them with the database away in between), the longest ${report.longestWindowMs} ms`,
    `doubled otherwise: ${report.doubled.length}${some(report.doubled)}`,
    `turns repeated: ${report.repeated.length}${some(report.repeated)}; out of order: ${report.disordered.length}${some(report.disordered)}`,
    `against a platform's limits: ${report.violations.length}${some(report.violations)}; secrets in the log: ${report.leaks}`,
    `holds lost by a bot that lived: ${report.holdsLost}`,
    `token pairs: ${report.renewals}; lost to a kill and replaced by staff: ${report.repairs}`,
  ];
}

function some(list: string[]): string {
  return list.length > 0 ? ` (${list.slice(0, 5).join(', ')})` : '';
}
