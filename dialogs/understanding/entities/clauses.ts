/** Where one question ends and the next begins: marks, and "và" before a word that asks or demands anew. */
const ends =
  /[.?!;,\n]+|\s+(?:và|va)\s+(?=(?:cần|phải|nộp|làm|hết|mất|tốn|lệ phí|phí|bao|mấy|ở đâu|giấy|hồ sơ|thủ tục|thời gian|trong bao|nộp|đóng|can|phai|nop|het|mat|ton|giay|ho so)(?!\p{L}))/iu;

/** The clauses of a message, each of which may ask for something of its own. */
export function clausesOf(text: string): string[] {
  return text
    .split(ends)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}
