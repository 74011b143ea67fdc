import type { Facet } from '../../../knowledge/schema/procedure';
import type { Candidate } from '../../../knowledge/search/finder';
import { namesPaper, neededPart } from '../../procedure/decision/neededPart';
import { aboutProcedures } from '../aboutProcedures';
import { askingPart, wantingPart } from '../entities/askingPart';
import { isQuestion, isWish, sentencesOf } from '../entities/sentenceRoles';
import { asksYesNo } from '../entities/yesNo';
import { listedActs } from '../entities/listedActs';
import { changesPaper } from './paperNeeded';
import { type Intent, type ProcedureTarget } from '../intent';
import { analyseTurn, answerOnCandidate, facetsOn, type TurnAnalysis } from '../turnAnalysis';

/** At most so many questions of one message are answered. */
const most = 2;
/** What one name explains of a message that asks for nothing else. */
const oneName = 0.9;
/** What people call it stands there, all but word for word. */
const NEARLY_NAMED = 0.9;

/**
 * Where one question of a message ends and another begins. "Với" joins two acts or losses ("mất căn cước với mất thẻ"), and
 * belongs to one where no act follows it ("căn cước với hộ khẩu cũ") or it says of what ("đối với tổ chức").
 */
const joint =
  /[?.!;\n]+|\s(?:và|va|với lại|với cả|cùng với|(?<!đối |so |cùng )với(?= (?:mất|làm|đăng ký|xin|cấp|khai|đổi|nhập|tách|chuyển|mở|báo|sửa|cắt|xóa|rút|gia hạn|sang tên|chứng thực) )|rồi còn|ngoài ra)\s/u;

/** Two questions in one message, each clear by itself and on different procedures; null otherwise. */
export const multiIntent = aboutProcedures('multiIntent', (turn) => ofActs(turn) ?? ofParts(turn));

function ofParts(turn: TurnAnalysis): Intent | null {
  const { text, story, estimate } = turn;
  // A name that explains nearly all of it is one question, whatever "và" stands in it.
  const isOneName = (estimate.clarificationCandidates[0]?.hit.queryCoverage ?? 0) >= oneName;
  if (isOneName && story === undefined) return null;
  // What a story only tells asks for nothing.
  const wanted = story === undefined ? wantingPart(text) : askingPart(story);
  const parts = asking(wanted ?? text)
    .flatMap((sentence) => sentence.split(joint))
    .filter((part) => part.trim().length > 5 && !asksOfPaper(part));
  if (parts.length < 2 || parts.length > 4) return null;
  const targets: ProcedureTarget[] = [];
  for (const [i, part] of parts.entries()) {
    // What is left cannot make two, or two are there: nothing more is searched.
    if (targets.length + parts.length - i < most || targets.length === most) break;
    for (const target of targetsOf(analyseTurn(part, turn), turn))
      if (targets.every(({ code }) => code !== target.code)) targets.push(target);
  }
  return targets.length >= most ? { kind: 'answer', targets } : null;
}

/** A message without the sentences before its first question that neither ask nor wish: what is only told is no matter of its own. */
function asking(text: string): string[] {
  const sentences = sentencesOf(text);
  const first = sentences.findIndex(isQuestion);
  return sentences.filter((sentence, i) => i >= first || isWish(sentence));
}

/** "Giấy ủy quyền có phải chứng thực không": whether a paper is needed, or attested, is asked of the matter before. */
function asksOfPaper(part: string): boolean {
  const asked = asksYesNo(part) ? neededPart(part) : null;
  if (!asked) return false;
  const isAttested = namesPaper(asked.before) && attests.test(asked.needed);
  const isGot = gets.test(asked.needed) || changesPaper.test(asked.needed);
  return isAttested || (namesPaper(asked.needed) && !isGot);
}

/** "Có phải xin giấy an toàn thực phẩm không": what is got somewhere is a matter of its own. */
const gets =
  /^(?:đi\s+|di\s+)?(?:xin|làm|lam|đăng ký|dang ky)(?!\p{L})|(?<!\p{L})(?:giấy phép|giay phep)(?!\p{L})/iu;

const attests = /(?<!\p{L})(?:chứng thực|công chứng|sao y|dịch|chung thuc|cong chung)(?!\p{L})/iu;

/** What one part of a message asks for, where it is clear: by itself, or as what most people come for by that name. */
function targetsOf(heard: TurnAnalysis, { thresholds, facets }: TurnAnalysis): ProcedureTarget[] {
  const [first] = heard.estimate.clarificationCandidates;
  if (heard.subjectTermCount === 0 || !first) return [];
  const { confidence, inScope } = heard.estimate;
  const isCalled = first.features.phrase >= NEARLY_NAMED || heard.search.named.includes(first);
  const isNamed = first.common && isCalled && inScope >= thresholds.offer;
  if (confidence < thresholds.answer && !isNamed) return [];
  const intent = answerOnCandidate(heard, first, confidence);
  const targets = intent.kind === 'answer' ? intent.targets : [];
  return targets.map((target) => ({ ...target, facets: shared(target.facets, facets) }));
}

/** "Khai sinh và khai tử mất bao lâu": what is asked at the end is asked of both. */
function shared(own: Facet[], whole: readonly Facet[]): Facet[] {
  const isOpen = own.every((facet) => facet === 'overview');
  return isOpen && whole.length > 0 ? [...whole] : own;
}

/** "Cấp, cấp lại thẻ": each act on the same thing; where both are clear both are told, else it is asked which. */
function ofActs(turn: TurnAnalysis): Intent | null {
  const listed = listedActs(turn.text);
  if (!listed) return null;
  const [whole] = turn.estimate.clarificationCandidates;
  if (!whole || carriesAll(whole, listed.acts)) return null;
  const heard = listed.questions.slice(0, most).map((question) => analyseTurn(question, turn));
  const firsts = heard.flatMap(({ estimate }) => {
    // "Cấp giấy phép" is not its withdrawal.
    const plain = estimate.clarificationCandidates.find(({ actions }) => actions.extra === 0);
    return plain ? [plain] : [];
  });
  if (firsts.length < most || new Set(firsts.map(({ family }) => family.id)).size < firsts.length)
    return null;
  const targets = heard.flatMap((one) => targetsOf(one, turn));
  const facets = facetsOn(turn, whole);
  // Two lists of papers fill a phone twice.
  const isShort = facets.length > 0 && facets.every((facet) => shortFacets.includes(facet));
  if (targets.length === firsts.length && isShort) return { kind: 'answer', targets };
  const { confidence } = turn.estimate;
  return { kind: 'clarify', families: firsts.map(({ family }) => family), facets, confidence };
}

const shortFacets: readonly Facet[] = ['fee', 'time', 'place', 'online'];

/** One procedure for all of the acts: "cấp, cấp lại, gia hạn giấy phép". */
function carriesAll({ family }: Candidate, acts: readonly string[]): boolean {
  const name = family.main.name.toLowerCase();
  return acts.every((act) => name.includes(act.toLowerCase())) && listedActs(name) !== null;
}
