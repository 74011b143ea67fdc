import type { CardCase, CardDocument, CardFee, FullCard } from '../schema/card';
import type { SheetCase, SheetFee, SheetForm, SheetPaper } from './sheet';

/** The cases of a card as they stand on one day: discounts that have ended are left out. */
export function casesFromCard(card: FullCard, day: string): SheetCase[] {
  return card.cases.map((one) => caseFromCard(one, day));
}

function caseFromCard({ id, when, documents, replaces, fee, time }: CardCase, day: string): SheetCase {
  return {
    id,
    ...(when ? { when } : {}),
    papers: documents.map(paperFromCard),
    replaces: replaces ?? false,
    fees: fee.filter((one) => appliesOn(one, day)).map(feeFromCard),
    times: time,
  };
}

/** Whether something with a first and a last day counts on `day` (YYYY-MM-DD). */
export function appliesOn(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  day: string,
): boolean {
  return (!from || from <= day) && (!until || day <= until);
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

function feeFromCard({ amount, currency, per, way, when, until, note }: CardFee): SheetFee {
  return {
    amount,
    currency,
    ...(per ? { per } : {}),
    ...(way ? { way } : {}),
    ...(when ? { when } : {}),
    ...(until ? { until } : {}),
    ...(note ? { note } : {}),
  };
}

/** Forms that a card names, each once. */
export function formsFromCard(card: FullCard): SheetForm[] {
  const forms = card.cases.flatMap(({ documents }) =>
    documents.flatMap(({ name, form }) => (form ? [{ name, form }] : [])),
  );
  return forms.filter(
    ({ name, form }, i) => forms.findIndex((one) => one.name === name && one.form === form) === i,
  );
}
