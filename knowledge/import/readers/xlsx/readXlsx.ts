import { BadFileError } from '../../badFile';
import { listed } from '../../listed';
import type { Spools } from '../../spool';
import type { Sheet } from '../table';
import { ZipArchive } from '../zip';
import { SheetReader } from './sheetReader';
import { addressesOf, readWorkbook } from './workbook';
import { readXml } from './xml';

/** Reads the visible sheets and rows of an Excel workbook. @throws BadFileError */
export async function readXlsx(file: string, spools: Spools): Promise<Sheet[]> {
  try {
    return await sheetsOf(file, spools);
  } catch (error) {
    if (error instanceof BadFileError) throw error;
    throw new BadFileError(file, [
      { what: 'is not an Excel workbook (.xlsx) that can be read; open it in Excel and save it anew' },
    ]);
  }
}

async function sheetsOf(file: string, spools: Spools): Promise<Sheet[]> {
  const archive = await ZipArchive.open(file);
  const book = archive && (await readWorkbook(archive, spools));
  if (!archive || !book) throw new BadFileError(file, [{ what: 'is not an Excel workbook (.xlsx)' }]);
  const hidden = book.sheets.filter(({ visible }) => !visible).map(({ name }) => name);
  const left = hidden.length === 0 ? [] : [`hidden sheets: ${hidden.join(', ')}`];
  const sheets: Sheet[] = [];
  for (const { name, part, visible } of book.sheets) {
    const bytes = visible ? await archive.read(part) : undefined;
    if (!bytes) continue;
    const reader = new SheetReader(file, book, spools.open(), await addressesOf(archive, part));
    await readXml(bytes, reader);
    sheets.push({
      name,
      rows: reader.visibleRows(),
      left: [
        ...left,
        ...listed(`hidden rows of "${name}"`, reader.hiddenRows),
        ...listed(`struck-through cells of "${name}" in rows`, reader.struck),
      ],
    });
  }
  return sheets;
}
