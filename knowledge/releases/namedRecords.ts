import { AppError } from '../../errors/appError';
import { forKinds, type Kind, kinds } from '../schema/records';
import type { ManifestEntries } from './manifest';
import { nameAmongAll } from './releaseRecords';

/** A record that is to be removed is not held, or its name does not say which one it is. */
export class RecordNotHeldError extends AppError {
  override readonly name = 'RecordNotHeldError';
  readonly code = 'RECORD_NOT_HELD';
}

/**
 * The keys, by kind, of held records that the staff names.
 * @param names codes or ids; with the kind before them ("offices/20194") where several kinds hold the same
 * @throws RecordNotHeldError
 */
export function namedRecords(entries: ManifestEntries, names: readonly string[]): Record<Kind, Set<string>> {
  const named = forKinds(() => new Set<string>());
  for (const name of new Set(names)) {
    const holders = kinds.flatMap((kind) =>
      entries[kind]
        .filter(([key]) => [key, nameAmongAll(kind, key)].includes(name))
        .map(([key]) => ({ kind, key })),
    );
    const [holder, ...others] = holders;
    if (holder === undefined)
      throw new RecordNotHeldError(
        `No record with the code or id ${name} is held. Nothing was changed. \`npm run export -- FOLDER --all\` writes all that are.`,
      );
    if (others.length > 0)
      throw new RecordNotHeldError(
        `${name} names several records. Nothing was changed. Say which: ${holders.map(({ kind, key }) => nameAmongAll(kind, key)).join(', ')}.`,
      );
    named[holder.kind].add(holder.key);
  }
  return named;
}
