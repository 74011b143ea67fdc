import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { paperNamed } from '../deciding';
import { small } from '../values';
import { type Decision, withNote } from './decision';
import { namesPaper } from './neededPart';

const lacks = /(?<!\p{L})(?:không có|chưa có|không còn|khong co|chua co|khong con|ko có|ko co)(?!\p{L})/iu;

const forgotten =
  /(?<!\p{L})(?:quên (?:lấy|mang|đem|xin)|chưa (?:lấy|xin|kịp xin)|bị thiếu|còn thiếu|quen (?:lay|mang|dem|xin)|chua (?:lay|xin)|con thieu)(?!\p{L})/iu;

/** So many words behind "không có" tell what is lacking. */
const LACKED_WORDS = 4;

/** What somebody says they have not got, "giấy bán xe"; null where they say nothing of the kind. */
function lackedIn(question: string): string | null {
  return lackedBehind(question, forgotten.test(question) ? forgotten : lacks);
}

/** The words behind what says that something is lacking; null where nothing says so. */
export function lackedBehind(text: string, lacking: RegExp): string | null {
  const [, behind] = text.split(lacking);
  return behind === undefined ? null : behind.trim().split(/\s+/u).slice(0, LACKED_WORDS).join(' ');
}

/** Whether somebody has not got a paper, "không có giấy bán xe": that there is a procedure answers nothing for them. */
export function lacksPaper(question: string): boolean {
  const lacked = lackedIn(question);
  return lacked !== null && namesPaper(lacked);
}

/** "Không có giấy chứng sinh": what the list says of who has not got that paper; null where it says nothing. */
export function withoutPaper(question: string, sheet: ProcedureSheet): string | null {
  const lacked = lackedIn(question);
  const found = lacked === null ? undefined : paperNamed(lacked, sheet)?.paper;
  return found?.plain && lacks.test(found.plain)
    ? say('procedure.facetLine', { facet: found.name, text: small(found.plain) })
    : null;
}

/** "Quên lấy giấy giới thiệu, có nhận không": that paper is on the list, and nothing is said of who has not got it. */
export function ofListedLacked(question: string, sheet: ProcedureSheet): Decision | null {
  const lacked = lackedIn(question);
  const found = lacked === null || !namesPaper(lacked) ? undefined : paperNamed(lacked, sheet);
  if (!found || found.paper.onlyIf || found.when) return null;
  return {
    isUnknown: true,
    lead: say('procedure.decision.lackedListed', { paper: withNote(found.paper) }),
    rest: [{ type: 'text', text: say('procedure.askHotline') }],
  };
}
