import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import type { Block } from '../../../replies/blocks';
import { say } from '../../text/say';
import { type AmountAsked, amountAsked, amountSentence } from '../amount';
import { askedMatch } from '../asked';
import { durationSentence } from '../durationTold';
import { feeSummary } from '../facets/fee';
import { isForOthers } from '../isForOthers';
import { sentence, small } from '../values';
import { asksHowMuch } from '../writtenQuestion';
import type { Decision, DecisionRequest } from './decision';
import { ANSWERS_PART } from './ofAnswering';
import { withoutDecision } from './ofWritten';

const tellsSum = /\d[\d.]*\s*(?:đồng|triệu|nghìn|ngàn|%)/iu;

/** A sum that is no fee: where the source has none, that is said, with what is nearest. */
export function ofAmount(
  kind: AmountAsked,
  { question, asksYesNo, sheet, askedModel, answering, inCase }: DecisionRequest,
): Decision {
  // "Hết hạn có phải đổi không" asks for no penalty.
  const alike = sheet.asked.filter(({ q }) => q.some((wording) => amountAsked(wording, sheet) === kind));
  const written = askedMatch(question, { ...sheet, asked: alike }, askedModel, asksYesNo)?.asked.a;
  const ofAsker = {
    ...sheet,
    warnings: sheet.warnings.filter((text) => !isForOthers(text, sheet, question)),
  };
  const told = written ?? amountSentence(kind, sheet) ?? likely(question, sheet, answering);
  // "Phạt bao nhiêu" is not answered by that there is a penalty.
  if (kind === 'penalty' && asksHowMuch(question) && told && !tellsSum.test(told))
    return {
      facet: 'fee',
      lead: say('procedure.penalty.none'),
      rest: [{ type: 'text', text: sentence(told) }],
    };
  const nearest = {
    benefit: null,
    tax: feeSummary({ sheet, inCase, page: 1 }),
    penalty: durationSentence('deadline', ofAsker),
  }[kind];
  const beside: Block[] =
    kind === 'tax' && nearest
      ? [{ type: 'text', text: say('procedure.tax.fee', { fee: small(nearest) }) }]
      : nearest && nearest !== told
        ? [{ type: 'text', text: sentence(nearest) }]
        : [];
  return {
    facet: 'fee',
    lead: told ? sentence(told) : say(`procedure.${kind}.none`),
    rest: [...beside, ...(told ? [] : [{ type: 'text' as const, text: say('procedure.askHotline') }])],
  };
}

const tellsSumOrNone = new RegExp(`${tellsSum.source}|nguồn không (?:ghi|nêu|quy định)`, 'iu');

/** What most likely answers with a sum, or that there is none, where no sentence is found by its words. */
function likely(
  question: string,
  sheet: ProcedureSheet,
  answering: DecisionRequest['answering'],
): string | null {
  const best = answering(question, sheet);
  const isOfSum = best?.sentence.kind === 'asked' && tellsSumOrNone.test(best.sentence.text);
  return best && isOfSum && best.probability >= ANSWERS_PART ? withoutDecision(best.sentence.text) : null;
}
