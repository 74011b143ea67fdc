import { AppError } from '../../errors/appError';
import { kinds, type Kind } from '../schema/records';

/** More of a kind than this may go only when the caller says how many. */
const MOST_REMOVED = 0.1;
/** So few records are a trial, no city's knowledge. */
const FEW = 20;

/** An import would remove more than a tenth of a kind, and nobody said so. */
export class RemovalNotConfirmedError extends AppError {
  override readonly name = 'RemovalNotConfirmedError';
  readonly code = 'REMOVAL_NOT_CONFIRMED';
}

interface Counts {
  changed: number;
  unchanged: number;
  removed: number;
}

/** @throws RemovalNotConfirmedError */
export function checkRemoval(tallies: Record<Kind, Counts>, yesRemove: number | undefined): void {
  const removed = kinds.reduce((sum, kind) => sum + tallies[kind].removed, 0);
  const much = kinds.filter((kind) => {
    const { changed, unchanged, removed: gone } = tallies[kind];
    const before = changed + unchanged + gone;
    return before >= FEW && gone > before * MOST_REMOVED;
  });
  if (much.length === 0 || yesRemove === removed) return;
  const shown = much.map((kind) => `${tallies[kind].removed} ${kind}`).join(', ');
  throw new RemovalNotConfirmedError(
    `This import would remove ${shown}. Nothing was changed. If that is meant, run it again with --yes-remove ${removed}.`,
  );
}
