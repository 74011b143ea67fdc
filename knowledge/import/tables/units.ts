import type { Office } from '../../schema/office';
import { plain, RowProblem } from './cells';

/** Finds wards and communes by code or name, as tables write them. */
export class Units {
  private readonly byName: ReadonlyMap<string, Office | null>;

  constructor(private readonly offices: readonly Office[]) {
    const names = new Map<string, Office | null>();
    const add = (name: string, office: Office): void => {
      const known = names.get(name);
      names.set(name, known === undefined || known === office ? office : null);
    };
    for (const office of offices) {
      add(office.code, office);
      add(plain(office.name), office);
      add(plain(office.name.replace(/^(?:Phường|Xã|Đặc khu)\s+/, '')), office);
    }
    this.byName = names;
  }

  /** Whether a code is that of a unit of today. */
  has(code: string): boolean {
    return this.offices.some((office) => office.code === code);
  }

  /** Whether there was a district, ward or commune of this name before 1 July 2025. */
  isFormer(given: string): boolean {
    const name = plain(given);
    const bare = plain(given.replace(/^(?:quận|huyện|thị xã|thành phố)\s+/i, ''));
    return this.offices.some(
      ({ mergedFrom, formerDistricts }) =>
        mergedFrom.some((old) => plain(old) === name) ||
        formerDistricts.some((old) => plain(old) === name || plain(old) === bare),
    );
  }

  /** The unit of today. @throws RowProblem for one that the city does not have, or a name of several */
  find(given: string, field: string): Office {
    const name = plain(given.replace(/^(?:p|x)\.\s*/i, ''));
    const found = this.byName.get(name);
    if (found) return found;
    if (found === null)
      throw new RowProblem(
        field,
        `"${given}" is the name of several units; write it with Phường or Xã, or its code`,
      );
    const now = this.offices.filter(({ mergedFrom }) => mergedFrom.some((old) => plain(old) === name));
    const hint = now.length === 0 ? '' : ` (today ${now.map((office) => office.name).join(', ')})`;
    throw new RowProblem(field, `"${given}" is no ward or commune of the city${hint}`);
  }
}
