import helplinesFile from '../data/helplines.json';
import numbersFile from '../data/danger/numbers.json';
import type { Danger } from '../understanding/danger/assessDanger';
import { DangerNumbers, type Helpline, Helplines } from '../understanding/danger/kinds';

const { kinds } = DangerNumbers.parse(numbersFile);
const { helplines: shippedHelplines } = Helplines.parse(helplinesFile);

/** The numbers to call in a danger, the most fitting first. */
export function emergencyNumbers({
  kind,
  ofChild,
  also,
}: Pick<Danger, 'kind' | 'ofChild' | 'also'>): string[] {
  const { call, child } = kinds[kind];
  const [first = '', ...others] = call;
  return [...new Set([first, ...(also ? [also] : []), ...others, ...(ofChild ? child : [])])];
}

/** The city's own helplines for a danger. */
export function cityHelplines(
  kind: Danger['kind'],
  helplines: readonly Helpline[] = shippedHelplines,
): Helpline[] {
  return helplines.filter((helpline) => helpline.kinds.includes(kind));
}
