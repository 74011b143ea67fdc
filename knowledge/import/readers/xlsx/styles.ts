import { attribute, switchedOn, type XmlHandler } from './xml';

/** How the number of a cell is meant. */
export interface CellStyle {
  kind: 'date' | 'percent' | 'number';
  /** Decimals of a format of zeros alone ("0.000000"): 6; digits before the point ("00000"): 5. */
  zeros?: { before: number; after: number };
  struck: boolean;
}
export const plainStyle: CellStyle = { kind: 'number', struck: false };

/** Formats that every workbook knows without naming them. */
const builtIn: Readonly<Record<number, string>> = { 1: '0', 2: '0.00', 9: '0%', 10: '0.00%' };
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function styleOf(id: number, code: string | undefined, struck: boolean): CellStyle {
  if (code === undefined) return { kind: isBuiltInDate(id) ? 'date' : 'number', struck };
  // Words in quotes, colours and currencies in brackets, and escaped letters say nothing on what is shown.
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/general/i.test(bare)) return { kind: 'number', struck };
  if (bare.includes('%')) return { kind: 'percent', struck };
  if (/[dmyhs]/i.test(bare)) return { kind: 'date', struck };
  const zeros = /^(0+)(?:\.(0+))?$/.exec(bare.trim());
  if (!zeros) return { kind: 'number', struck };
  return { kind: 'number', struck, zeros: { before: zeros[1]?.length ?? 1, after: zeros[2]?.length ?? 0 } };
}

/** Reads `styles.xml` into the styles that cells name by number. */
export class StylesReader implements XmlHandler {
  readonly styles: CellStyle[] = [];
  private readonly codes = new Map<number, string>(Object.entries(builtIn).map(([id, code]) => [+id, code]));
  private readonly struckFonts: boolean[] = [];
  private place: 'fonts' | 'cellXfs' | '' = '';

  open(name: string, attributes: string): void {
    if (name === 'fonts' || name === 'cellXfs') this.place = name;
    else if (name === 'numFmt')
      this.codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
    else if (name === 'font' && this.place === 'fonts') this.struckFonts.push(false);
    else if (name === 'strike' && this.place === 'fonts')
      this.struckFonts[this.struckFonts.length - 1] = switchedOn(attribute(attributes, 'val'));
    else if (name === 'xf' && this.place === 'cellXfs') {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      const struck = this.struckFonts[Number(attribute(attributes, 'fontId') ?? 0)] ?? false;
      this.styles.push(styleOf(id, this.codes.get(id), struck));
    }
  }

  close(name: string): void {
    if (name === this.place) this.place = '';
  }

  text(): void {
    // Styles are told by attributes alone.
  }
}
