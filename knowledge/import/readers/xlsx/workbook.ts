import type { List, Spools } from '../../spool';
import type { ZipArchive } from '../zip';
import { RichText } from './richText';
import { SharedTexts } from './sharedTexts';
import { type CellStyle, StylesReader } from './styles';
import { attribute, readXml, type XmlHandler } from './xml';

/** What of a workbook counts for all its sheets. */
export interface Workbook {
  sheets: { name: string; part: string; visible: boolean }[];
  /** Days are counted from 1904, as on old Macs. */
  from1904: boolean;
  strings: Pick<List<string>, 'at'>;
  styles: CellStyle[];
}

const nothing = (): void => undefined;

/** Undefined when the archive holds no workbook. @throws Error when a part of it is no XML */
export async function readWorkbook(archive: ZipArchive, spools: Spools): Promise<Workbook | undefined> {
  const roots = await relationsOf(archive, '_rels/.rels', '');
  const main =
    [...roots.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml';
  const bytes = await archive.read(main);
  if (!bytes) return undefined;
  const named: { name: string; relation: string; visible: boolean }[] = [];
  let from1904 = false;
  await readXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const state = attribute(attributes, 'state') ?? 'visible';
      named.push({
        name: attribute(attributes, 'name') ?? '',
        relation: /(?:^|\s)[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '',
        visible: state === 'visible',
      });
    },
    close: nothing,
    text: nothing,
  });
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await relationsOf(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const partOf = (kind: string): string | undefined =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.part;
  return {
    sheets: named.flatMap(({ name, relation, visible }) => {
      const found = relations.get(relation);
      return found?.type.endsWith('/worksheet') ? [{ name, part: found.part, visible }] : [];
    }),
    from1904,
    strings: await stringsOf(archive, partOf('sharedStrings'), new SharedTexts(spools.open())),
    styles: await stylesOf(archive, partOf('styles')),
  };
}

/** Web addresses that a sheet names, by the names that it has for them. */
export async function addressesOf(archive: ZipArchive, sheet: string): Promise<ReadonlyMap<string, string>> {
  const folder = sheet.slice(0, sheet.lastIndexOf('/') + 1);
  const relations = await relationsOf(archive, `${folder}_rels/${sheet.slice(folder.length)}.rels`, '');
  return new Map(
    [...relations]
      .filter(([, { type, part }]) => type.endsWith('/hyperlink') && /^https?:\/\//i.test(part))
      .map(([id, { part }]) => [id, part]),
  );
}

async function relationsOf(
  archive: ZipArchive,
  part: string,
  folder: string,
): Promise<Map<string, { type: string; part: string }>> {
  const relations = new Map<string, { type: string; part: string }>();
  const bytes = await archive.read(part);
  if (!bytes) return relations;
  await readXml(bytes, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      relations.set(attribute(attributes, 'Id') ?? '', {
        type: attribute(attributes, 'Type') ?? '',
        part: target.startsWith('/') ? target.slice(1) : `${folder}${target}`.replace(/[^/]+\/\.\.\//g, ''),
      });
    },
    close: nothing,
    text: nothing,
  });
  return relations;
}

async function stringsOf(
  archive: ZipArchive,
  part: string | undefined,
  strings: SharedTexts,
): Promise<SharedTexts> {
  const bytes = part === undefined ? undefined : await archive.read(part);
  if (!bytes) return strings;
  const rich = new RichText();
  const handler: XmlHandler = {
    open: (name, attributes) => rich.open(name, attributes),
    close(name) {
      rich.close(name);
      if (name === 'si') strings.add(rich.take());
    },
    text: (text) => rich.text(text),
  };
  await readXml(bytes, handler);
  return strings;
}

async function stylesOf(archive: ZipArchive, part: string | undefined): Promise<CellStyle[]> {
  const bytes = part === undefined ? undefined : await archive.read(part);
  if (!bytes) return [];
  const reader = new StylesReader();
  await readXml(bytes, reader);
  return reader.styles;
}
