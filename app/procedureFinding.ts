import type { FoundProcedure, ProcedureFinding } from '../channels/finding';
import type { ListedProcedure } from '../knowledge/sheet/reader';
import type { ProcedureReader } from '../http/pages/procedureRoutes';
import { procedureTapText } from '../dialogs/tapText';

/** Suggestions while somebody types, and browsing by field: read where pages read. */
export function procedureFinding(reader: ProcedureReader): ProcedureFinding {
  const found = ({ code, title }: ListedProcedure): FoundProcedure => ({
    title,
    says: procedureTapText(code, 'overview'),
  });
  return {
    suggest: async (words, limit) => (await reader.suggest(words, limit)).map(found),
    fields: async () => (await reader.catalogue()).fields.map(({ name, count }) => ({ name, count })),
    ofField: async (field, limit) => {
      const { fields } = await reader.catalogue();
      const slug = fields.find(({ name }) => name === field)?.slug;
      const held = slug === undefined ? null : await reader.field(slug);
      return (held?.procedures ?? []).slice(0, limit).map(found);
    },
    byCode: async (code) => {
      const held = await reader.sheet(code);
      return held ? found({ code, title: held.sheet.title }) : undefined;
    },
  };
}
