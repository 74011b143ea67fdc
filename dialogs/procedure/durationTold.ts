import { unaccentedText, word, words } from '../../language/words';
import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { contentWords } from './contentWords';
import durations from './data/durations.json';
import { asksWhen, type DurationAsked } from './duration';
import { either } from './either';
import { nearestFirst } from './nearestFirst';

const { acts, bounds, offices, valid } = durations.told;
const amount = String.raw`\d+\s*(?:giờ|ngày|tháng|năm)`;
const bounded = new RegExp(`${either(bounds)}\\s[^.;]{0,40}?${amount}`, 'iu');
const act = new RegExp(`(?<!\\p{L})${either(acts)}(?!\\p{L})`, 'iu');
const ofOffices = new RegExp(either(offices), 'iu');
const tellsWaiting = new RegExp(`${either(durations.told.waits)}\\s[^.;]{0,25}?${amount}`, 'iu');
const tellsEntitlement = new RegExp(`${either(durations.told.entitles)}\\s[^.;]{0,40}?${amount}`, 'iu');
const tellsExtension = new RegExp(`gia hạn[^.;]{0,40}?${amount}`, 'iu');
const seasons = new RegExp(`(?<!\\p{L})${either(durations.told.seasons)}(?!\\p{L})`, 'iu');
const tellsValidity = new RegExp(`${either(valid)}[^.;]{0,25}?${amount}`, 'iu');
const { term, notValid } = durations.told;
/** Of what one is given: "Giấy phép sản xuất rượu, thời hạn 05 năm". */
const isGivenFor = new RegExp(`${either(term)}[^.;]{0,25}?\\d+\\s*(?:tháng|năm)`, 'iu');
const isGivenInStep = new RegExp(`giấy[^.;]{0,60}?${isGivenFor.source}`, 'iu');
const ofOtherTerm = new RegExp(either(notValid), 'iu');

/** How long what one is given is good for, in the results and in a step that gives it. */
function givenFor({ results, steps }: ProcedureSheet): string[] {
  const given = [
    ...results.filter((text) => isGivenFor.test(text)),
    ...steps.filter((text) => isGivenInStep.test(text)),
  ];
  return given.filter((text) => !ofOtherTerm.test(text));
}

/** Whether a sentence tells citizens until when they must do something; what offices must do is no deadline of theirs. */
export function tellsDeadline(sentence: string): boolean {
  return !ofOffices.test(sentence) && bounded.test(sentence) && act.test(sentence);
}

const ofSome = new RegExp(`^${either(durations.told.ofSome)}(?!\\p{L})`, 'iu');

/**
 * Whom alone a deadline holds for, "trẻ" of "Trẻ đã khai sinh phải được đăng ký cư trú trong 60 ngày"; null where it holds
 * for all, or a question speaks of them.
 */
export function othersDeadline(question: string, deadlineTold: string): string | null {
  const [, scope] = /^([^:;,.]{3,50}):/u.exec(deadlineTold) ?? [];
  if (scope !== undefined && ![...contentWords(scope)].some((word) => contentWords(question).has(word)))
    return scope;
  const [who] = ofSome.exec(deadlineTold) ?? [];
  return who && !words(question).some(({ accent }) => accent === word(who.split(' ').at(-1) as string).accent)
    ? who
    : null;
}

const { acts: filingActs, notOwn } = durations.told.filing;
const filing = either(filingActs);
const filed = new RegExp(
  `^(?:${either(bounds)}\\s[^.;]{0,50}?${amount}[^.;]*?(?<!\\p{L})${filing}|` +
    `${filing}(?!\\p{L})[^.;]{0,120}?(?<!\\p{L})${either(bounds)}\\s[^.;]{0,25}?${amount})(?!\\p{L})`,
  'iu',
);
const ofOthers = new RegExp(either(notOwn), 'iu');

/** Whether a step tells until when it is filed; what the office then does in so many days is no deadline. */
export function tellsFilingDeadline(step: string): boolean {
  return filed.test(step) && !ofOthers.test(step);
}

const asksBefore = /(?:^| )truoc (?:bao lau|(?:may|bao nhieu) )/;
const tellsBefore = /(?<!\p{L})(?:trước|chậm nhất|ít nhất|tối thiểu)(?!\p{L})/iu;

/**
 * The sentence of a sheet that tells a deadline for the citizen, in a step, too, or how long the paper is good: of several
 * the one that a question speaks of most. Null when none does.
 */
export function durationSentence(kind: DurationAsked, sheet: ProcedureSheet, question = ''): string | null {
  const sentences = [...sheet.warnings, ...sheet.conditions, ...sheet.results];
  const isBefore = asksBefore.test(unaccentedText(words(question)));
  const tells = (sentence: string) => {
    if (kind === 'validity') return tellsValidity.test(sentence);
    if (kind === 'extension') return !ofOffices.test(sentence) && tellsExtension.test(sentence);
    if (kind === 'entitlement') return tellsEntitlement.test(sentence) && !tellsDeadline(sentence);
    if (kind === 'waiting') return !ofOffices.test(sentence) && tellsWaiting.test(sentence);
    // "Báo trước mấy ngày" asks for none that begins when somebody is back.
    return tellsDeadline(sentence) && (!isBefore || tellsBefore.test(sentence));
  };
  const found = sentences.filter(tells);
  const told = nearestFirst(
    question,
    found.length > 0 || kind !== 'validity' ? found : givenFor(sheet),
    1,
  )[0];
  if (told !== undefined || kind !== 'deadline') return told ?? null;
  const steps = sheet.steps.filter(
    (step) => tellsFilingDeadline(step) && (!isBefore || tellsBefore.test(step)),
  );
  return nearestFirst(question, steps, 1)[0] ?? (asksWhen(question) ? seasonTold(sheet, question) : null);
}

/** "10 ngày", and "ngày thứ 10", "ngày 20". */
const anyAmount = new RegExp(`${amount}|ngày (?:thứ )?\\d+`, 'iu');

/** Whether a text may answer a question for that time: it has one, and not of the office's own work. */
export function mayTell(kind: DurationAsked, text: string): boolean {
  if (kind === 'validity') return tellsValidity.test(text) || isGivenFor.test(text);
  return anyAmount.test(text) && !ofOffices.test(text);
}

/** Whether a text tells a time of the year: "theo kế hoạch hằng năm". */
export function tellsSeason(text: string): boolean {
  return seasons.test(text);
}

/** "Chỉ chuyển khi hết học kỳ I hoặc trong hè": the sentence that tells the time of the year. */
function seasonTold({ warnings, conditions, steps }: ProcedureSheet, question: string): string | null {
  const tells = (sentence: string) => tellsSeason(sentence) && !ofOffices.test(sentence);
  return nearestFirst(question, [...warnings, ...conditions, ...steps].filter(tells), 1)[0] ?? null;
}
