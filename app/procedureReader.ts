import type { BotWorkerClient } from '../bots/worker/client';
import type { ProcedureReader } from '../http/pages/routes';

/** Pages read through the worker, where the knowledge is. The catalogue changes with a release only. */
export function procedureReader(worker: BotWorkerClient, release: () => string): ProcedureReader {
  let kept: { release: string; catalogue: ReturnType<ProcedureReader['catalogue']> } | undefined;
  return {
    sheet: (code) => worker.query('sheet', { code }),
    suggest: (text, limit) => worker.query('suggest', { text, limit }),
    field: (slug) => worker.query('field', { slug }),
    catalogue: () => {
      if (kept?.release !== release())
        kept = { release: release(), catalogue: worker.query('catalogue', {}) };
      return kept.catalogue;
    },
  };
}
