import type { Request, Response, Server } from 'restify';
import type { Metrics } from './metrics';

/** Whether the bot can do its work now; every part that cannot is named with its reason. */
export type Readiness = () => Promise<{ ready: boolean; parts: Record<string, string> }>;

/**
 * Adds `/healthz` (the process lives), `/readyz` (knowledge loaded, storage reachable) and `/metrics`. The latter two are
 * answered under no other spelling (`/metrics/`, `/%6detrics`): a proxy's rule that keeps the name inside keeps all of it.
 */
export function mountHealth(
  server: Server,
  { ready, metrics }: { ready: Readiness; metrics: Metrics },
): void {
  metrics.readiness(ready);
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'alive' });
  });
  server.get('/readyz', async (request: Request, response: Response) => {
    onlyAs('/readyz', request);
    const { ready: isReady, parts } = await ready();
    response.send(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', ...parts });
  });
  server.get('/metrics', async (request: Request, response: Response) => {
    onlyAs('/metrics', request);
    response.setHeader('Content-Type', metrics.registry.contentType);
    response.end(await metrics.registry.metrics());
  });
}

/** @throws what is answered as 404, where the address is written in another way */
function onlyAs(path: string, { url = '' }: Request): void {
  if (url.split('?', 1)[0] !== path)
    throw Object.assign(new Error(`Not spelt ${path}.`), { statusCode: 404 });
}
