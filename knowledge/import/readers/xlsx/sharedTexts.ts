import type { Spool } from '../../spool';

/** Longer texts are hardly ever said twice: they need not be at hand. */
const SHORT = 40;

/** The texts that the cells of a workbook name by number. Short ones, which many cells say, are kept in memory. */
export class SharedTexts {
  private readonly texts: (string | number)[] = [];

  constructor(private readonly long: Spool<string>) {}

  add(text: string): void {
    if (text.length <= SHORT) this.texts.push(text);
    else {
      this.texts.push(this.long.length);
      this.long.add(text);
    }
  }

  at(index: number): string | undefined {
    const found = this.texts[index];
    return typeof found === 'number' ? this.long.at(found) : found;
  }
}
