import type { BotWorkerClient } from '../bots/worker/client';
import type { ProcedureReader } from '../http/pages/procedureRoutes';

/**
 * Pages read through the worker, where the knowledge is. What changes with a release alone is asked for once and kept:
 * the lists name every procedure, and the worker has citizens to answer.
 */
export function procedureReader(
  worker: Pick<BotWorkerClient, 'query'>,
  release: () => string,
): ProcedureReader {
  const catalogue = keptFor(release, () => worker.query('catalogue', {}));
  const fields = keptFor(release, async () => {
    const all = await worker.query('fields', {});
    return new Map(all.map((field) => [field.slug, field]));
  });
  return {
    sheet: (code) => worker.query('sheet', { code }),
    suggest: (text, limit) => worker.query('suggest', { text, limit }),
    catalogue,
    field: async (slug) => (await fields()).get(slug) ?? null,
  };
}

/** Reads once for each release; a reading that failed is made anew. */
function keptFor<Read>(release: () => string, read: () => Promise<Read>): () => Promise<Read> {
  let kept: { release: string; reading: Promise<Read> } | undefined;
  return () => {
    if (kept?.release === release()) return kept.reading;
    const reading = read();
    kept = { release: release(), reading };
    reading.catch(() => {
      if (kept?.reading === reading) kept = undefined;
    });
    return reading;
  };
}
