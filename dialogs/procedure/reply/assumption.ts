import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import type { Block } from '../../../replies/blocks';
import { say } from '../../text/say';
import { capital, clipped, small } from '../values';

const TITLE_MAX_CHARACTERS = 90;

interface Assumed {
  sheet: ProcedureSheet;
  /** Near twins that may have been meant instead. */
  instead?: readonly unknown[];
  /** What the question names is not all covered. */
  doubtful?: boolean;
}

export function titleText({ title }: ProcedureSheet): string {
  return clipped(capital(title), TITLE_MAX_CHARACTERS);
}

/** "Đăng ký khai tử: miễn phí."; what is said with the name already stays. */
export function withName(blocks: readonly Block[], sheet: ProcedureSheet): Block[] {
  const name = titleText(sheet);
  return blocks.map((block) =>
    block.type === 'lead' && !block.text.includes(sheet.title)
      ? { ...block, text: say('procedure.facetLine', { facet: name, text: small(block.text) }) }
      : block,
  );
}

/** What was taken for granted when near twins exist; where the answer begins with it, that it may be another. */
export function assumption({ instead = [], sheet, doubtful }: Assumed): Block[] {
  if (doubtful) return [{ type: 'notice', tone: 'assumption', text: say('procedure.assumedNamed') }];
  if (instead.length === 0) return [];
  const text = say('procedure.assumed', { title: titleText(sheet) });
  return [{ type: 'notice', tone: 'assumption', text }];
}
