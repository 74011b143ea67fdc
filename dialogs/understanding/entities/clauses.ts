import { isQuestion } from './sentenceRoles';
import { matchesOf } from '../../../language/matches';

/** Where one question ends and the next begins: marks, and "và" before a word that asks or demands anew. */
const ends =
  /[.?!;,\n]+|\s+(?:và|va)\s+(?=(?:cần|phải|nộp|làm|hết|mất|tốn|lệ phí|phí|bao|mấy|ở đâu|giấy|hồ sơ|thủ tục|thời gian|trong bao|nộp|đóng|can|phai|nop|het|mat|ton|giay|ho so)(?!\p{L}))/iu;

/** The clauses of a message, each of which may ask for something of its own. */
export function clausesOf(text: string): string[] {
  return text
    .split(ends)
    .flatMap(askingApart)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

const joint = /\s+(?:và|va|với lại|voi lai|với|voi|rồi|roi)\s+/giu;

/** "Cần giấy tờ gì và bé có phải đi cùng không": where both sides ask, they are two questions. */
function askingApart(clause: string): string[] {
  for (const { index, 0: said } of matchesOf(joint, clause)) {
    const [before, behind] = [clause.slice(0, index), clause.slice(index + said.length)];
    if (isQuestion(before) && isQuestion(behind)) return [before, ...askingApart(behind)];
  }
  return [clause];
}
