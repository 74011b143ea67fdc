import type { Request, Response, Server } from 'restify';
import type { Metrics } from './metrics';

/** Whether the bot can do its work now; every part that cannot is named with its reason. */
export type Readiness = () => Promise<{ ready: boolean; parts: Record<string, string> }>;

/** Adds `/healthz` (the process lives), `/readyz` (knowledge loaded, storage reachable) and `/metrics`. */
export function mountHealth(
  server: Server,
  { ready, metrics }: { ready: Readiness; metrics: Metrics },
): void {
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'alive' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const { ready: isReady, parts } = await ready();
    response.send(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', ...parts });
  });
  server.get('/metrics', async (_request: Request, response: Response) => {
    response.setHeader('Content-Type', metrics.registry.contentType);
    response.end(await metrics.registry.metrics());
  });
}
