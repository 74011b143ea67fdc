import type { ConditionFacts } from '../schema/procedure';
import { claimsOf } from './cards/claims';
import { readLegalNumber } from './legalNumber';
import { unwrapped, withoutLegalTail } from './lines/clauses';

const paper =
  /(?<!\p{L})(?:Giấy (?:phép|chứng nhận|xác nhận|đăng ký)|Chứng chỉ|Bằng (?:tốt nghiệp|đại học|cao đẳng)|Chứng nhận|Thẻ)(?!\p{L})[^.;,:()\n]{3,80}/gu;
const MOST = 8;

/** The exact things that running text on conditions says; undefined where it says none. */
export function conditionFactsOf(text: string): ConditionFacts | undefined {
  const keys = [...new Set(claimsOf(text).map(({ key }) => key))];
  const of = (kind: string): string[] =>
    keys
      .filter((key) => key.startsWith(`${kind}:`))
      .map((key) => key.slice(kind.length + 1))
      .slice(0, MOST);
  const ages = of('age')
    .map(Number)
    .filter((age) => age > 0 && age <= 120);
  const measures = of('measure');
  const money = of('amount').map((key) => {
    const [amount, currency] = key.split(' ');
    return { amount: Number(amount), currency: (currency ?? 'vnd').toUpperCase() };
  });
  const times = of('time').flatMap((key) => {
    const [value, unit] = key.split(' ');
    return Number(value) > 0 && unit !== undefined ? [{ value: Number(value), unit: unit as 'day' }] : [];
  });
  const papers = [
    ...new Set([...text.matchAll(paper)].map(([name]) => unwrapped(withoutLegalTail(name)))),
  ].slice(0, MOST);
  const laws = [
    ...new Set(
      [...text.matchAll(/\d{1,3}(?:\.\d+)?\/\d{4}\/[A-ZĐ][\p{L}\d-]+/gu)].flatMap(
        ([number]) => readLegalNumber(number) ?? [],
      ),
    ),
  ].slice(0, MOST);
  const facts: ConditionFacts = {
    ...(ages.length === 0 ? {} : { ages }),
    ...(measures.length === 0 ? {} : { measures }),
    ...(money.length === 0 ? {} : { money: money.filter(({ amount }) => amount > 0) }),
    ...(times.length === 0 ? {} : { times }),
    ...(papers.length === 0 ? {} : { papers: papers.filter((name) => name.length > 6) }),
    ...(laws.length === 0 ? {} : { laws }),
  };
  return Object.keys(facts).length === 0 ? undefined : facts;
}
