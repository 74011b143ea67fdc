import type { Facet } from '../../../knowledge/schema/procedure';
import type { Calling } from '../../../knowledge/search/finder';
import type { EmbeddingModel } from '../../../knowledge/search/models/embeddings';
import type { ProcedureSheet, SheetCase, SheetPaper } from '../../../knowledge/sheet/sheet';
import type { Block } from '../../../replies/blocks';
import { say } from '../../text/say';
import type { Answering } from '../answering/answeringSentence';
import { paperNote, sentence, situation, small } from '../values';

export interface Decision {
  /** The first line: yes, no, the sentence that decides, or that the source does not say. */
  lead: string;
  rest: Block[];
  /** The part that it answers, where other parts may stand beside it. */
  facet?: Facet;
  /** The source says nothing of it. */
  isUnknown?: true;
  /** What is told of the parts that are asked follows. */
  leadsPart?: true;
  /** The whole follows. */
  leadsWhole?: true;
}

export interface DecisionRequest {
  question: string;
  /** All that was said, of which the question is the part that asks; absent where they are one. */
  message?: string | undefined;
  /** What is asked would be answered by yes or no. */
  asksYesNo: boolean;
  sheet: ProcedureSheet;
  /** By which questions are compared. */
  askedModel: EmbeddingModel;
  /** The sentence of a sheet that most likely answers a question. @param message all that was said, unless it is told */
  answering: (question: string, sheet: ProcedureSheet, message?: string) => Answering | null;
  facets: readonly Facet[];
  inCase: SheetCase | undefined;
  /** How a text calls the procedure, by its names and by what people call it: "đổi họ cho con". */
  calling: (text: string) => Calling;
  /** A ward or commune of the city is named. */
  namesWard?: boolean | undefined;
  /** A circumstance was told of the procedure in hand, and no part asked. */
  aside?: boolean | undefined;
  /** Other parts are asked for beside it: what answers must be the surer. */
  isOneOfSeveral?: boolean;
}

/** Conditions that are told beside a decision. */
export const MAX_CONDITIONS = 3;

/** A decision that is one sentence. */
export function only(text: string): Decision {
  return { lead: sentence(text), rest: [] };
}

const ofSource = /^nguồn\s/iu;
const address = /^Anh\/Chị/u;

/** What is told as nearest to a question, whatever it begins with: "Nguồn không nêu …", "Anh/Chị nộp …". */
export function nearestTo(text: string): string {
  const told = sentence(text);
  if (ofSource.test(told)) return say('procedure.decision.nearestSays', { text: small(told) });
  return say('procedure.decision.nearest', { text: address.test(told) ? told : small(told) });
}

/** "Không hưởng lương hưu" is a condition, and no "no". */
export function soundsLikeAnswer(condition: string): boolean {
  return /^(?:không|chưa|có|được)[\s,]/iu.test(condition);
}

/** The first conditions as a list; nothing where there are none. */
export function conditionBlocks(
  { conditions: all }: Pick<ProcedureSheet, 'conditions'>,
  withTitle = true,
): Block[] {
  const shown = all.slice(0, MAX_CONDITIONS);
  return shown.length === 0
    ? []
    : [
        {
          type: 'list',
          ...(withTitle ? { title: say('procedure.decision.conditions') } : {}),
          items: shown.map((text) => ({ text })),
        },
      ];
}

/** A paper's name within a sentence, with its smaller print in brackets. */
export function withNote(paper: SheetPaper): string {
  const note = paperNote(paper);
  return note ? say('procedure.withNote', { text: small(paper.name), note }) : small(paper.name);
}

/** Papers as items of a list, those of single situations named as such. */
export function paperItems(papers: readonly SheetPaper[]): { text: string; note?: string }[] {
  return papers.map(({ name, onlyIf }) => ({
    text: name,
    ...(onlyIf ? { note: say('procedure.documents.if', { when: situation(onlyIf) }) } : {}),
  }));
}
