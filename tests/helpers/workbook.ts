import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of these files, as a workbook is one. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(bytes.length, 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    sizes.copy(local, 14);
    local.writeUInt16LE(path.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    sizes.copy(central, 16);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE(at, 42);
    directory.push(central, path);
    parts.push(local, path, packed);
    at += local.length + path.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const length = directory.reduce((sum, { length: bytes }) => sum + bytes, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

export interface WorkbookParts {
  /** Rows of the one sheet as XML: `<row r="1">…</row>`. */
  rows: string;
  /** Behind the rows: merged cells. */
  behind?: string;
  strings?: readonly string[];
  /** `styles.xml` inside its root. */
  styles?: string;
  /** Inside the relations of the sheet. */
  sheetRelations?: string;
  /** Inside `workbook`. */
  properties?: string;
  /** Written before each element: "x:". */
  prefix?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook written by hand, for what a library would not write. */
export function workbook({
  rows,
  behind = '',
  strings = [],
  styles = '',
  sheetRelations = '',
  properties = '',
  prefix = '',
}: WorkbookParts): Buffer {
  const document = (root: string, inner: string): string => {
    const plain = `<${root} xmlns="${main}" xmlns:r="${relations}">${inner}</${root}>`;
    const named = prefix === '' ? plain : plain.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
    return `<?xml version="1.0"?>${prefix === '' ? named : named.replace('xmlns=', `xmlns:${prefix.slice(0, -1)}=`)}`;
  };
  const related = (entries: readonly (readonly [string, string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(
        ([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  return zip({
    '_rels/.rels': related([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': document(
      'workbook',
      `${properties}<sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/></sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': related([
      ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheetRelations}</Relationships>`,
    'xl/worksheets/sheet1.xml': document('worksheet', `<sheetData>${rows}</sheetData>${behind}`),
    'xl/sharedStrings.xml': document('sst', strings.map((one) => `<si>${one}</si>`).join('')),
    'xl/styles.xml': document('styleSheet', styles),
  });
}

/** A row of inline texts: `row(2, ['a', 'b'])`. */
export function row(line: number, cells: readonly string[]): string {
  return `<row r="${line}">${cells.map((text, i) => textCell(`${String.fromCharCode(65 + i)}${line}`, text)).join('')}</row>`;
}

export function textCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
