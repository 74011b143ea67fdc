import type { Card, CardFee, CardTime, FullCard } from '../../schema/card';
import { isAbolished } from '../successors';
import { textsOfCard, type CardText } from './cardTexts';
import { checkShape } from './checkShape';
import { claimsOf, compact, lower, type Claim } from './claims';
import { copiedRun } from './copied';
import { englishAsVietnamese } from './english';
import type { Evidence } from './evidence';
import type { RowTexts } from './leftOut';
import type { CardProblem } from './problem';

/** What a card is held against. */
export interface CardGround {
  /** Hash of the row as it is now. */
  hash: string;
  /** What the row and the city's own fees say. */
  evidence: Evidence;
  /** Codes of procedures that are held. */
  codes: ReadonlySet<string>;
  /** Runs of words of the row's running text, where it is at hand. */
  runs?: ReadonlySet<string>;
  /** What the row says at length, where it is at hand. */
  texts?: RowTexts;
}

const roleBodies: Readonly<Record<string, RegExp>> = {
  police: /^agency:(?:police|(?:traffic|admin|fire)-police|immigration|ministry-of-police)/,
  committee: /^agency:(?:committee|one-stop)/,
};
const telephone = new Set(['1022', '111', '112', '113', '114', '115']);

/** Everything that a card says and its row does not, and what does not fit together in the card itself. */
export function checkCard(card: Card, ground: CardGround): CardProblem[] {
  const derived = derivedFrom(card, ground.evidence);
  const holds = (key: string): boolean => ground.evidence.has(key) || derived.has(key);
  return [
    ...(card.from === ground.hash
      ? []
      : [{ path: 'from', what: `"${card.from}" is not the row's hash, which is "${ground.hash}"` }]),
    ...textsOfCard(card).flatMap((text) => checkText(text, holds, ground)),
    ...(card.kind === 'full'
      ? [...checkStructure(card, ground), ...checkFields(card, holds), ...checkShape(card)]
      : []),
  ];
}

function checkText(entry: CardText, holds: (key: string) => boolean, { runs }: CardGround): CardProblem[] {
  const text = entry.english ? englishAsVietnamese(entry.text) : entry.text;
  const unknown = claimsOf(text)
    .filter((claim) => !(entry.english && claim.key.startsWith('agency:')))
    .filter((claim) => !claimHolds(claim, holds))
    .map(({ key, said }) => ({ path: entry.path, what: `"${said}" is not in the row (${key})` }));
  const isPlace = /^(?:place|leads\.place|steps)/.test(entry.path);
  const gone = isPlace ? claimsOf(text).filter(({ key }) => isAbolished(key.replace(/^agency:/, ''))) : [];
  const names = entry.paper || entry.english || entry.path === 'place.online';
  const copied = names || !runs ? undefined : copiedRun(entry.text, runs);
  return [
    ...unknown,
    ...gone.map(({ said }) => ({ path: entry.path, what: `"${said}" no longer exists` })),
    ...(copied === undefined
      ? []
      : [{ path: entry.path, what: `taken over from the row word by word: "${copied}"` }]),
  ];
}

function claimHolds({ key }: Claim, holds: (key: string) => boolean): boolean {
  if (holds(key)) return true;
  const [kind, rest = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (kind === 'number') return telephone.has(rest);
  if (kind === 'law') {
    // The row's list of legal texts may have lost the end of a number.
    const [number, year] = rest.split('/');
    return rest.split('/').length === 3 && holds(`law:${number}/${year}/`);
  }
  if (kind === 'form') return holds(`token:${rest}`) || holds(`token:mẫu${rest}`);
  if (kind === 'annex') return holds(`token:${rest}`);
  return false;
}

/** What follows from the card and the row by counting or halving. */
function derivedFrom(card: Card, evidence: Evidence): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const key of evidence) {
    const percent = /^percent:(\d+)$/.exec(key)?.[1];
    if (percent === undefined) continue;
    for (const amount of evidence) {
      const full = /^amount:(\d+) (\w+)$/.exec(amount);
      if (!full) continue;
      for (const share of [Number(percent), 100 - Number(percent)])
        keys.add(`amount:${Math.round((Number(full[1]) * share) / 100)} ${full[2]}`);
    }
  }
  for (const count of countsOf(card)) keys.add(`number:${count}`);
  return keys;
}

function countsOf(card: Card): number[] {
  if (card.kind === 'short') return [];
  const papers = card.cases.map(({ documents }) => documents.length);
  const common = papers[0] ?? 0;
  const always = (card.cases[0]?.documents ?? []).filter(({ onlyIf }) => onlyIf === undefined).length;
  return [
    ...papers,
    ...papers.map((count) => count + common),
    always,
    card.steps.length,
    card.cases.length,
    card.cases.length - 1,
    ...card.questions.map(({ options }) => options.length),
  ];
}

function checkFields(card: FullCard, holds: (key: string) => boolean): CardProblem[] {
  return card.cases.flatMap((entry, i) => [
    ...entry.documents.flatMap((paper, j) => {
      const path = `cases[${i}].documents[${j}]`;
      const counts = [paper.original, paper.copies, paper.certified].filter((count) => count !== undefined);
      const form = paper.form === undefined || formHolds(paper.form, holds);
      return [
        ...counts
          .filter((count) => count > 1 && !holds(`copies:${count}`))
          .map((count) => ({ path, what: `${count} copies are not in the row` })),
        ...(form ? [] : [{ path: `${path}.form`, what: `form "${paper.form}" is not in the row` }]),
      ];
    }),
    ...entry.fee.flatMap((fee, j) => checkFee(fee, `cases[${i}].fee[${j}]`, holds)),
    ...entry.time.flatMap((time, j) => checkTime(time, `cases[${i}].time[${j}]`, holds)),
  ]);
}

/** A form without a number is a name, and names are read by people. */
function formHolds(form: string, holds: (key: string) => boolean): boolean {
  if (!/\d/.test(form)) return true;
  const claims = claimsOf(form);
  const whole = compact(
    lower(form)
      .replace(/^(?:mẫu|biểu mẫu|tờ khai)\s*(?:số\s*)?/u, '')
      .replace(/\s+/g, ''),
  );
  return (
    holds(`token:${whole}`) || holds(`form:${whole}`) || claims.every((claim) => claimHolds(claim, holds))
  );
}

function checkFee(fee: CardFee, path: string, holds: (key: string) => boolean): CardProblem[] {
  const key =
    typeof fee.amount === 'number' ? `amount:${fee.amount} ${fee.currency.toLowerCase()}` : fee.amount;
  const problems: CardProblem[] = [];
  if (key === 'unknown' && fee.note === undefined)
    problems.push({ path, what: 'an unknown amount needs a note that says what the row says' });
  if (key !== 'unknown' && !holds(key))
    problems.push({ path, what: `"${String(fee.amount)}" is not in the row (${key})` });
  for (const day of [fee.from, fee.until])
    if (day !== undefined && !holds(`date:${day}`))
      problems.push({ path, what: `the day ${day} is not in the row` });
  return [...problems, ...checkWay(fee.way, path, holds)];
}

function checkTime(time: CardTime, path: string, holds: (key: string) => boolean): CardProblem[] {
  const inMonths = time.unit === 'year' ? 12 : 1;
  const unit = time.unit === 'year' ? 'month' : time.unit;
  const keys = [time.value, time.max].flatMap((value) =>
    value === undefined ? [] : [unit === 'at-once' ? 'at-once' : `time:${value * inMonths} ${unit}`],
  );
  return [
    ...keys
      .filter((key) => !holds(key))
      .map((key) => ({ path, what: `${key.replace('time:', '')} is not in the row` })),
    ...checkWay(time.way, path, holds),
  ];
}

function checkWay(way: string | undefined, path: string, holds: (key: string) => boolean): CardProblem[] {
  return way === undefined || holds(`way:${way}`) ? [] : [{ path, what: `the row knows no filing ${way}` }];
}

function checkStructure(card: FullCard, { codes, evidence }: CardGround): CardProblem[] {
  const ids = card.cases.map(({ id }) => id);
  const role = card.place.role ?? '';
  const bodies = roleBodies[role];
  return [
    ...(ids[0] === 'common' ? [] : [{ path: 'cases[0].id', what: 'the first case is "common"' }]),
    ...card.cases.flatMap((entry, i) => [
      ...(ids.indexOf(entry.id) === i
        ? []
        : [{ path: `cases[${i}].id`, what: `"${entry.id}" is there twice` }]),
      ...((entry.when === undefined) === (entry.id === 'common')
        ? []
        : [{ path: `cases[${i}].when`, what: 'every case but "common" says when it holds' }]),
    ]),
    ...card.questions.flatMap(({ options }, i) =>
      options
        .filter((option) => !ids.includes(option.case))
        .map((option) => ({ path: `questions[${i}]`, what: `there is no case "${option.case}"` })),
    ),
    ...card.related
      .filter((code) => !codes.has(code))
      .map((code) => ({ path: 'related', what: `${code} is not held` })),
    ...card.asked
      .filter(
        ({ answer, a }) =>
          (answer === 'yes' && !/^có(?!\p{L})/iu.test(a)) ||
          (answer === 'no' && !/^(?:không|chưa)(?!\p{L})/iu.test(a)),
      )
      .map(({ a }) => ({ path: 'asked', what: `begin with the decision: "${a.slice(0, 40)}"` })),
    ...(bodies === undefined || [...evidence].some((key) => bodies.test(key))
      ? []
      : [{ path: 'place.role', what: `the row names no ${role}` }]),
  ];
}
