import type { Submission } from '../../knowledge/schema/procedure';
import { capital, wayText } from '../text/format';

/**
 * One line for each distinct thing said of the ways to file: "Nộp trực tiếp, nộp trực tuyến: miễn phí".
 * When all ways agree the ways are not named.
 */
export function linesByWay(
  submissions: readonly Submission[],
  say: (submission: Submission) => string | null,
): string[] {
  const groups = new Map<string, Submission['way'][]>();
  for (const submission of submissions) {
    const said = say(submission);
    if (said === null) continue;
    const ways = groups.get(said) ?? [];
    if (!ways.includes(submission.way)) groups.set(said, [...ways, submission.way]);
  }
  const every = new Set(submissions.map(({ way }) => way)).size;
  return [...groups].map(([said, ways]) =>
    groups.size === 1 && ways.length === every
      ? capital(said)
      : `${capital(ways.map(wayText).join(', '))}: ${said}`,
  );
}
