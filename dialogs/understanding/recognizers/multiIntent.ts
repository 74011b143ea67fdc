import { aboutProcedures } from '../aboutProcedures';
import { type ProcedureTarget, type Intent } from '../intent';
import { answerOnCandidate, analyseTurn, type TurnAnalysis } from '../turnAnalysis';

/** At most so many questions of one message are answered. */
const most = 2;
/** What one name explains of a message that asks for nothing else. */
const oneName = 0.9;

/** Two questions in one message, each clear by itself and on different procedures; null otherwise. */
export const multiIntent = aboutProcedures('multiIntent', read);

function read(turn: TurnAnalysis): Intent | null {
  const { text, thresholds, estimate } = turn;
  // A name that explains nearly all of it is one question, whatever "và" stands in it.
  if ((estimate.clarificationCandidates[0]?.hit.queryCoverage ?? 0) >= oneName) return null;
  const parts = text
    .split(/[?.!;\n]+|\s(?:và|va|với lại|rồi còn|ngoài ra)\s/u)
    .filter((part) => part.trim().length > 5);
  if (parts.length < 2 || parts.length > 4) return null;
  const targets: ProcedureTarget[] = [];
  for (const [i, part] of parts.entries()) {
    // What is left cannot make two, or two are there: nothing more is searched.
    if (targets.length + parts.length - i < most || targets.length === most) break;
    const heard = analyseTurn(part, turn);
    const [first] = heard.estimate.clarificationCandidates;
    if (heard.subjectTermCount === 0 || !first || heard.estimate.confidence < thresholds.answer) continue;
    const intent = answerOnCandidate(heard, first, heard.estimate.confidence);
    if (intent.kind === 'answer')
      targets.push(...intent.targets.filter((one) => targets.every(({ code }) => code !== one.code)));
  }
  return targets.length >= most ? { kind: 'answer', targets } : null;
}
