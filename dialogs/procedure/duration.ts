import { type PhraseMatcher, phraseSet } from '../../language/phraseMatcher';
import { unaccentedText, type Word, words } from '../../language/words';
import { asksYesNo } from '../understanding/entities/yesNo';
import { either } from './either';
import durations from './data/durations.json';

/**
 * What is asked of time beside how long the office takes: until when it must be done, how long after something it may be
 * done, how long one is free or paid, by how long it is extended, or how long the paper is good for.
 */
export type DurationAsked = 'deadline' | 'waiting' | 'entitlement' | 'extension' | 'validity';

const deadline = phraseSet(durations.deadline);
const late = phraseSet(durations.late);
/** "4 tháng rồi": late, unless something lasted so long. */
const longSince = phraseSet(durations.longSince);
/** By their marks alone: "muon" is nearly always "muốn", and "tre" a child. */
const lateByMarks = phraseSet(durations.lateByMarks);
const inTime = phraseSet(durations.inTime);
const validity = phraseSet(durations.validity);
const { after, howLong, handedIn, untilAllowed, untilAgain } = durations.waiting;
const waiting = new RegExp(
  `${either(after)} .{0,40}?${either(howLong)}|${either(howLong)}(?:${untilAllowed}|${untilAgain})`,
);
/** "… thì có", "… là xong" ask of the processing, and "mấy tháng lương" of a sum. */
const notDone = '(?! (?:thi )?(?:co(?! luong)|xong|nhan|ra|luong)(?![a-z]))';
const entitlement = new RegExp(
  `(?<![a-z])${either(durations.entitlement)}(?![a-z]).{0,30}?${either(howLong)}${notDone}`,
);
const granted = new RegExp(
  `(?<![a-z])${either(durations.granted.what)}(?![a-z]).{0,30}? ${either(durations.granted.howLong)}${notDone}`,
);
/** "Được mấy tháng" alone, of what is paid or lent: who asks for the processing asks "mấy tháng được". */
const alone = new RegExp(`^(?:(?:vay|the|roi|rua) )?duoc (?:may|bao nhieu) (?:ngay|thang|nam)${notDone}`);
/** "Sau bao lâu kể từ ngày bị trừ điểm mới được": so long one waits. */
const waited = new RegExp(
  `(?:^| )sau ${either(howLong)}(?:(?! nop| gui| nhan).)* (?:moi|thi) duoc(?! nhan| cap| tra)(?![a-z])`,
);
/** "Còn hạn mấy tháng thì đổi được": when it may be done, and not how long the paper is good. */
const beforeEnd = /(?:^| )con han .{0,20}?(?:bao lau|may|bao nhieu) .{0,20}?(?:duoc|phai|thi)(?: |$)/;
/** "Phải nộp hồ sơ thai sản trong vòng bao nhiêu ngày": until when it is handed in. */
const filedWithin = new RegExp(
  `(?:^| )(?:phai|can|duoc) (?:di |ra |len |toi )?${either(durations.filedActs)} (?:.{0,40}? )?trong (?:vong )?(?:bao lau|(?:bao nhieu|may) (?:ngay|thang|bua|tuan))${notDone}`,
);
/** "Hạn là bao nhiêu ngày", "hạn khai thuế thu nhập là khi nào": the term of what is done, and not "thời hạn", "gia hạn". */
const dueBy = new RegExp(
  `(?<!(?<![a-z])${either(durations.otherTerms)} )(?<![a-z])han (?:${either(durations.filedActs)} (?:[a-z]+ ){0,8}?)?` +
    '(?:(?:la|den|toi|trong|vong) )*(?:khi nao|bao gio|bao lau|(?:bao nhieu|may) (?:ngay|bua|tuan))(?![a-z])',
);
const { howLong: withinHowLong, from } = durations.within;
/** "Trong bao nhiêu ngày kể từ khi mua": until when it must be done. */
const countedFrom = new RegExp(
  `(?:^| )(?:trong (?:vong )?)?${either(withinHowLong)} ${either(from)}(?!(?: (?:khi|ngay|luc))? (?:nop|gui|nhan))(?![a-z])`,
);
/** "Có phải báo không, trong mấy ngày": who must do it is told until when, and not how long the office takes. */
const mustWithin = new RegExp(
  `(?:^| )(?:phai|bat buoc|can) .{2,60}? ${either(durations.within.no)} (?:[a-z]+ ){0,3}?trong (?:vong )?${either(withinHowLong)}${notDone}`,
);
/** "Xe ở lại được gia hạn thêm mấy ngày": what is given, and not how long the office takes. */
const extension = new RegExp(`(?:^| )${either(durations.extension)} ${either(howLong)}${notDone}`);
/** "Nộp lúc nào", "khi nào làm hồ sơ": the time of the year in which it is done. */
const dueWhen = new RegExp(
  `(?:^| )(?:${either(durations.filedActs)} (?:(?!xong|co )[a-z]+ ){0,2}?${either(durations.when)}|` +
    `${either(durations.when)} (?:thi |phai |moi )?${either(durations.filedActs)})(?![a-z])(?! (?:thi |moi )*(?:co|xong|nhan|lay|ra|duoc|ket qua)(?![a-z]))`,
);
/** "Thẻ tạm trú mấy năm": no office takes years. */
const years = new RegExp(`(?<![a-z])(?:may|bao nhieu) nam(?: ${either(durations.closing)})*$`);
/** "Có hiệu lực được mấy tháng", "bảo lưu bao lâu", "có hạn 6 tháng hay xài mãi", "thời hạn tính lại hay theo giấy cũ". */
const goodFor = new RegExp(`(?:^| )${either(durations.goodFor)}(?![a-z])`);
/** "Mấy tháng sau được thi lại". */
const soLongAfter = new RegExp(
  `(?:^| )${either(howLong)} sau (?:thi |moi |la )*(?:duoc|dc) (?!nhan|lay|cap|tra|huong|lanh)`,
);
/** "Tăng vốn thì báo Sở trong mấy ngày": who reports is no office that works on it. */
const reportedWithin = new RegExp(
  `(?:^| )(?:bao|khai bao|thong bao|trinh bao) (?:[a-z]+ ){0,4}?trong (?:vong )?${either(durations.within.howLong)}${notDone}`,
);
/** "Ly hôn xong bao lâu mới được": what is over is no file that was handed in. */
const overBefore = new RegExp(` xong (?=(?:roi )?${either(howLong)} )`);
const { again, once } = durations.renewed;
/** "Mấy năm đổi một lần", "bao lâu thì phải xin lại": how long it is good for; "bao lâu thì làm lại được" is a wait. */
const renewed = new RegExp(
  `(?:^| )${either(howLong)} (?:thi |la )?(?:(?:phai |can )${either(again)} (?:[a-z]+ )?lai|(?:phai |can )?${either(again)} (?:[a-z]+ )?${either(once)}|(?:phai |can )gia han)(?![a-z])`,
);
/** "Thẻ … thời hạn bao lâu": how long the paper is good, or how long the office takes. */
const termOfPaper = new RegExp(
  `(?<![a-z])${either(durations.papers)}(?![a-z]).{0,60}? thoi han (?:la |trong |duoc |co )?${either(howLong)}(?! (?:thi |la )?(?:co|xong|nhan))`,
);
/** "Phải hành nghề mấy năm" asks for none. */
const demanded = new RegExp(`(?<![a-z])${either(durations.notYears)}(?![a-z])`);
/** "Sang tên trong vòng mấy ngày" asks until when, or how long it takes. */
const within = new RegExp(`(?:^| )trong vong ${either(howLong)}${notDone}`);
const ofOffice = new RegExp(`(?<![a-z])${either(durations.byOffice)}(?![a-z])`);
/** "Tối đa bao nhiêu tháng" is a bound, and no office takes so long. */
const atMost = /(?:^| )toi da (?:may|bao nhieu) (?:thang|nam)(?![a-z])/;
const processing = new RegExp(`(?<![a-z])${either(handedIn)}(?![a-z])`);

/**
 * Which time a question asks for that is not the processing time: "sinh con bao lâu phải khai sinh", "nghỉ 4 tháng rồi
 * có xin được không" ask for a deadline, "sau khi nghỉ việc bao lâu thì được rút" for a wait, "nghỉ thai sản được mấy tháng" for
 * how long one gets it, "giấy có giá trị mấy tháng" for how long it is good; null for any other.
 */
export function durationAsked(question: string): DurationAsked | null {
  const said = words(question);
  const has = (some: PhraseMatcher<true>) => some.matchLongest(said).length > 0;
  const plain = unaccentedText(said);
  if (beforeEnd.test(plain)) return 'waiting';
  if (validity.matchLongest(said).some(({ from }) => said[from - 1]?.unaccented !== 'gia')) return 'validity';
  if (renewed.test(plain) || goodFor.test(plain)) return 'validity';
  if (waited.test(plain) || soLongAfter.test(plain)) return 'waiting';
  if (namesDeadline(said)) return 'deadline';
  if (extension.test(plain)) return 'extension';
  if (lasting.test(plain)) return null;
  if (waiting.test(plain) && !processing.test(plain.replace(overBefore, ' '))) return 'waiting';
  if (atMost.test(plain)) return 'entitlement';
  const isOfBenefit = entitlement.test(plain) || granted.test(plain) || alone.test(plain);
  if (isOfBenefit && !processing.test(plain)) return 'entitlement';
  if (years.test(plain) && !demanded.test(plain)) return 'validity';
  if (mayTakeSoLong(question)) return 'deadline';
  const isMarkedLate = lateByMarks.matchLongest(said).some(({ from }) => said[from]?.hasDiacritics);
  // "Đóng 11 tháng rồi nghỉ thì có được không": how long it lasted is nothing that one is late for.
  const isLongSince = has(longSince) && !lasted.test(plain);
  return (has(late) || isMarkedLate || isLongSince) && asksYesNo(question) ? 'deadline' : null;
}

/** Whether a question may ask how long a paper is good: "thẻ thời hạn bao lâu". */
export function mayAskValidity(question: string): boolean {
  const plain = unaccentedText(words(question));
  return termOfPaper.test(plain) && !ofOffice.test(plain);
}

/** Whether a deadline is asked for by being late, and in no words for one: "quá hạn 2 năm rồi đổi được không". */
export function isOnlyLate(question: string): boolean {
  return !namesDeadline(words(question));
}

/** Whether somebody asks if it is too late, whatever else of a deadline is asked: "nghỉ 2 tháng rồi còn kịp không, hạn là mấy tháng". */
export function asksInTime(question: string): boolean {
  return inTime.matchLongest(words(question)).length > 0;
}

/** Whether a question asks until when it is done, or as well how long that takes: "sang tên xe trong vòng bao nhiêu ngày". */
function mayTakeSoLong(question: string): boolean {
  const plain = unaccentedText(words(question));
  return within.test(plain) && !ofOffice.test(plain) && !namesDeadline(words(question));
}

/** Whether a question asks at once whether something must be done and until when. */
export function asksMustAndUntilWhen(question: string): boolean {
  return mustWithin.test(unaccentedText(words(question)));
}

/** Whether a question asks for a time of the year and no number of days: "chuyển trường thì nộp lúc nào". */
export function asksWhen(question: string): boolean {
  return dueWhen.test(unaccentedText(words(question)));
}

const results = new Set(durations.results);

function namesDeadline(said: readonly Word[]): boolean {
  const plain = unaccentedText(said);
  const isAsked = [filedWithin, dueBy, countedFrom, dueWhen, mustWithin, reportedWithin].some((one) =>
    one.test(plain),
  );
  // "Mấy ngày là phải có" asks when the office is done.
  const isOfResult = ({ to }: { to: number }) => results.has(said[to]?.unaccented ?? '');
  // "Sắp hết hạn nộp trên mạng": what runs out there is the paper, and "gia hạn nộp tờ khai" is what is asked for.
  const isOfPaper = ({ from }: { from: number }) => ['het', 'gia'].includes(said[from - 1]?.unaccented ?? '');
  return isAsked || deadline.matchLongest(said).some((one) => !isOfPaper(one) && !isOfResult(one));
}

const lasting = new RegExp(
  `(?<![a-z])${either(durations.lasting)} (?:[a-z]+ ){0,4}?(?:bao nhieu|may) (?:ngay|thang|nam)(?![a-z])`,
);
/** "Đóng bảo hiểm 11 tháng". */
const lasted = new RegExp(
  `(?<![a-z])${either(durations.lasting)} (?:[a-z]+ ){0,5}?\\d+ (?:ngay|thang|nam)(?![a-z])`,
);

/** "Đóng bảo hiểm bao nhiêu tháng thì được": how long something must have lasted, and no time that is waited or worked on. */
export function asksHowLongBefore(question: string): boolean {
  return lasting.test(unaccentedText(words(question)));
}
