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

/** Forms that a card names, each once; else the papers that one fills in. */
export function formsFromCard(card: FullCard): SheetForm[] {
  const forms = card.cases.flatMap(({ documents }) =>
    documents.flatMap(({ name, form }) => (form ? [{ name, form }] : [])),
  );
  if (forms.length === 0)
    return applicationsAmong(card.cases.flatMap(({ documents }) => documents.map(({ name }) => name)));
  return forms.filter(
    ({ name, form }, i) => forms.findIndex((one) => one.name === name && one.form === form) === i,
  );
}
