import type { ProcedureSheet, SheetPaper } from '../../knowledge/sheet/sheet';
import { phraseSet } from '../../language/phraseMatcher';
import { type Word, words } from '../../language/words';
import presence from './data/presence.json';
import proxy from './data/proxy.json';

const said = phraseSet(proxy.said);
const asked = phraseSet(proxy.asked);
/** What "hộ" is part of without anybody doing anything for another, and what sounds alike without marks. */
const named = phraseSet(proxy.things);
/** Words between the act and who it is done for: "làm căn cước thay". */
const MAX_BETWEEN = 4;
const act = phraseSet(proxy.around.act);
const forAnother = phraseSet(proxy.around.for);
const told = new RegExp(proxy.told, 'iu');
const denied = new RegExp(proxy.denied, 'iu');
const inPerson = new RegExp(presence.inPerson, 'iu');

/** Whether somebody wants to send another person: "nhờ mẹ làm được không". */
export function sendsAnother(question: string): boolean {
  const read = words(question);
  const things = named.matchLongest(read);
  // "Đăng ký hộ kinh doanh" is done for oneself: there "hộ" begins the name of a thing.
  const isOfThing = (end: number): boolean => things.some(({ from, to }) => from < end && end < to);
  return said.matchLongest(read).some(({ to }) => !isOfThing(to)) || isDoneForAnother(read, isOfThing);
}

/** Words of a question without those that ask whether another may come: they name no matter of their own. */
export function withoutProxy(question: string): string {
  if (!sendsAnother(question)) return question;
  const read = words(question);
  const left = asked.without(read);
  return left.length === read.length ? question : left.map(({ text }) => text).join(' ');
}

/**
 * "Con tôi đi làm căn cước thay": what is done stands between the act and "thay". "Xác nhận thông tin hộ tịch", "làm lại vì
 * thay đổi" are done for oneself.
 */
function isDoneForAnother(read: readonly Word[], isOfThing: (end: number) => boolean): boolean {
  const acts = act.matchLongest(read);
  return forAnother
    .matchLongest(read)
    .filter(({ to }) => !isOfThing(to))
    .some(({ from }) => acts.some(({ to }) => to < from && from - to <= MAX_BETWEEN));
}

/** The paper that is asked of who comes for another; null where none is. */
export function proxyPaper({ cases }: ProcedureSheet): SheetPaper | null {
  const papers = cases.flatMap(({ papers: some, when }) =>
    some.filter(({ name, onlyIf }) => told.test(`${onlyIf ?? ''} ${when ?? ''} ${name}`)),
  );
  return papers[0] ?? null;
}

/** The sentence that speaks of coming for another; null where none does. */
export function proxySentence({ conditions, warnings, place }: ProcedureSheet): string | null {
  return [...conditions, ...warnings, place?.text ?? ''].find((sentence) => told.test(sentence)) ?? null;
}

/** The sentence that says for what nobody may come for another, "phiếu số 2 không được ủy quyền"; null where none does. */
export function proxyException({ conditions, warnings }: ProcedureSheet): string | null {
  return [...conditions, ...warnings].find((sentence) => denied.test(sentence)) ?? null;
}

/** The sentence that says who must come themselves, "hai bên phải cùng có mặt": nobody comes for them; null where none does. */
export function presenceSentence({ asked, conditions, warnings, steps }: ProcedureSheet): string | null {
  const told = [...asked.map(({ a }) => a), ...conditions, ...warnings, ...steps];
  return told.find((sentence) => inPerson.test(sentence)) ?? null;
}
