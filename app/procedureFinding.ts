import type { BotWorkerClient } from '../bots/worker/client';
import type { FoundProcedure, ProcedureFinding } from '../channels/finding';
import type { ListedProcedure } from '../knowledge/sheet/reader';
import { procedureTapText } from '../dialogs/understanding/recognizers/buttonTap';

/** Suggestions while somebody types, and browsing by field: asked of the worker, where the knowledge is. */
export function procedureFinding(worker: BotWorkerClient): ProcedureFinding {
  const found = ({ code, title }: ListedProcedure): FoundProcedure => ({
    title,
    says: procedureTapText(code, 'overview'),
  });
  return {
    suggest: async (words, limit) => (await worker.query('suggest', { text: words, limit })).map(found),
    fields: async () =>
      (await worker.query('catalogue', {})).fields.map(({ name, count }) => ({ name, count })),
    ofField: async (field, limit) => {
      const { fields } = await worker.query('catalogue', {});
      const slug = fields.find(({ name }) => name === field)?.slug;
      const held = slug === undefined ? null : await worker.query('field', { slug });
      return (held?.procedures ?? []).slice(0, limit).map(found);
    },
    byCode: async (code) => {
      const held = await worker.query('sheet', { code });
      return held ? found({ code, title: held.sheet.title }) : undefined;
    },
  };
}
