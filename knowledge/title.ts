import type { HeldCard } from './overlays';
import type { Procedure } from './schema/procedure';

/** What people call a procedure: the title of its card, else its name without "Thủ tục". */
export function titleOfProcedure({ name }: Procedure, held: HeldCard | undefined): string {
  if (held?.card.kind === 'full' && !held.stale) return held.card.title;
  return name.replace(/^\s*thủ tục\s*:?\s*/iu, '');
}
