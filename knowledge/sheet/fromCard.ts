import { applicationsAmong } from './applications';
import { feesOfDay } from './feesOfDay';
import type { CardCase, CardDocument, FullCard } from '../schema/card';
import type { SheetCase, SheetForm, SheetPaper } from './sheet';

/** The cases of a card as they stand on one day: discounts that have ended are left out. */
export function casesFromCard(card: FullCard, day: string): SheetCase[] {
  const [common, ...others] = card.cases.map((one) => caseFromCard(one, day));
  return common ? [common, ...others.map((one) => withoutRepeated(one, common))] : [];
}

/** What a case asks for on top of everybody's need not name everybody's papers again. */
function withoutRepeated(one: SheetCase, common: SheetCase): SheetCase {
  if (one.replaces) return one;
  const said = new Set(common.papers.map((paper) => JSON.stringify(paper)));
  return { ...one, papers: one.papers.filter((paper) => !said.has(JSON.stringify(paper))) };
}

function caseFromCard({ id, when, documents, replaces, fee, time }: CardCase, day: string): SheetCase {
  return {
    id,
    ...(when ? { when } : {}),
    papers: documents.map(paperFromCard),
    replaces: replaces ?? false,
    fees: feesOfDay(day, fee),
    times: time,
  };
}

function paperFromCard({
  name,
  plain,
  original,
  copies,
  certified,
  shown,
  form,
  where,
  onlyIf,
}: CardDocument): SheetPaper {
  return {
    name,
    ...(plain ? { plain } : {}),
    ...(original ? { originals: original } : {}),
    ...(copies ? { copies } : {}),
    ...(certified ? { certified } : {}),
    ...(shown ? { shown } : {}),
    ...(form ? { form } : {}),
    ...(where ? { where } : {}),
    ...(onlyIf ? { onlyIf } : {}),
  };
}

/**
 * Forms that a card names, each once, with the situations that alone take it; where everybody's has no number, what everybody
 * fills in is told before them.
 */
export function formsFromCard(card: FullCard): SheetForm[] {
  const [common, ...others] = card.cases;
  const everybodys = common ? numbered(common) : [];
  const named = [...everybodys, ...others.flatMap((one) => numbered(one, one.id))].reduce(withForm, []);
  if (everybodys.length > 0) return named;
  const of = named.length > 0 ? card.cases.slice(0, 1) : card.cases;
  return [...applicationsAmong(of.flatMap(({ documents }) => documents.map(({ name }) => name))), ...named];
}

function numbered({ documents }: CardCase, id?: string): SheetForm[] {
  return documents.flatMap(({ name, form }) =>
    form ? [{ name, form, ...(id ? { cases: [id] } : {}) }] : [],
  );
}

/** The same form of a further situation is named once; everybody's stays so. */
function withForm(told: SheetForm[], one: SheetForm): SheetForm[] {
  const at = told.findIndex(({ name, form }) => name === one.name && form === one.form);
  const same = told[at];
  if (!same) return [...told, one];
  if (!same.cases || !one.cases) return told;
  return told.with(at, { ...same, cases: [...same.cases, ...one.cases] });
}
