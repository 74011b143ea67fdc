import type { Intent, OfficeHint } from './intent';
import type { Recognizer } from './recognizer';
import type { TurnAnalysis } from './turnAnalysis';

/** A recognizer that looks at the message without its place; the office named by the way goes along with its answer. */
export function aboutProcedures(
  name: string,
  read: (analysis: TurnAnalysis, office: OfficeHint | undefined) => Intent | null,
): Recognizer {
  return {
    name,
    recognize(turn) {
      const intent = read(turn.aboutProcedures, turn.officeHint);
      return intent && { intent: withOffice(intent, turn.officeHint), probability: probabilityOf(intent) };
    },
  };
}

/** Where the person lives goes along with what is meant. */
export function withOffice(intent: Intent, office: OfficeHint | undefined): Intent {
  if (!office) return intent;
  if (intent.kind === 'clarify') return { ...intent, office };
  if (intent.kind !== 'answer') return intent;
  return { ...intent, targets: intent.targets.map((target) => ({ ...target, office })) };
}

function probabilityOf(intent: Intent): number {
  if (intent.kind === 'answer') return Math.max(0, ...intent.targets.map(({ confidence }) => confidence));
  return 'confidence' in intent ? intent.confidence : 1;
}
