import type { Fact } from '../schema/fact';
import type { NumericFact } from './chartable';

/** What is held of single wards and communes. `density` is worked out. */
export type UnitMeasure = 'population' | 'area' | 'density';

export interface UnitFigure {
  /** "Phường Hải Châu"; "phường Xuân Hà cũ". */
  unit: string;
  population?: NumericFact;
  area?: NumericFact;
}

const topics: Readonly<Record<string, 'population' | 'area'>> = {
  'unit-population': 'population',
  'unit-area': 'area',
};

/** The figures of the units, by name. */
export class UnitFigures {
  private readonly byName = new Map<string, UnitFigure>();

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      const measure = topics[fact.topic];
      if (!measure || typeof fact.value !== 'number') continue;
      const known = this.byName.get(keyOf(fact.area)) ?? { unit: fact.area };
      this.byName.set(keyOf(fact.area), { ...known, [measure]: fact });
    }
  }

  of(unit: string): UnitFigure | undefined {
    return this.byName.get(keyOf(unit));
  }

  /** Today's units that start so ("Phường", "Xã"; all without), by what is asked, the most first. */
  ranked(measure: UnitMeasure, kind?: 'Phường' | 'Xã'): { figure: UnitFigure; value: number }[] {
    return [...this.byName.values()]
      .filter(({ unit }) => (kind ? unit.startsWith(kind) : /^(?:Phường|Xã|Đặc khu) /.test(unit)))
      .flatMap((figure) => {
        const value = valueOf(figure, measure);
        return value === undefined ? [] : [{ figure, value }];
      })
      .sort((a, b) => b.value - a.value);
  }
}

/** People a square kilometre are worked out from the other two. */
export function valueOf({ population, area }: UnitFigure, measure: UnitMeasure): number | undefined {
  if (measure === 'population') return population?.value;
  if (measure === 'area') return area?.value;
  return population && area ? Math.round(population.value / area.value) : undefined;
}

/** "Hoà" and "Hòa" are one spelling. */
function keyOf(unit: string): string {
  return unit.normalize('NFC').toLowerCase().replaceAll('hoà', 'hòa').replaceAll('thuỷ', 'thủy');
}

const books = new WeakMap<readonly Fact[], UnitFigures>();

/** The figures of the units among these facts, gathered once. */
export function unitFigures(facts: readonly Fact[]): UnitFigures {
  const book = books.get(facts) ?? new UnitFigures(facts);
  books.set(facts, book);
  return book;
}
