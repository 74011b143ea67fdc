import type { Request, Response, Server } from 'restify';
import type { Fact } from '../../knowledge/schema/fact';
import { chartRoute, seriesAt } from '../../dialogs/fact/chartAddress';
import { ChartCache } from './cache';
import { renderPixels } from './render';
import { toPng } from './png';
import { chartSvg } from './svg';

/** The figures of the moment; `release` changes whenever they may. */
export interface ChartSource {
  current(): { release: string; facts: readonly Fact[] };
}

/** Adds the pictures of series of figures to the server. They show what is published; nobody needs to be known to see them. */
export function mountCharts(server: Server, figures: ChartSource): void {
  const gallery = new ChartCache();
  const show = async (request: Request, response: Response): Promise<void> => {
    const { release, facts } = figures.current();
    const params = request.params as Record<'topic' | 'area' | 'span', string>;
    const series = seriesAt(params, facts);
    if (!series) {
      response.send(404, { error: { code: 'NotFound', message: 'There is no picture at this address.' } });
      return;
    }
    const key = JSON.stringify([release, ...series.map(({ id }) => id)]);
    const png = await gallery.picture(key, async () => toPng(await renderPixels(chartSvg(series))));
    response.setHeader('Content-Type', 'image/png');
    response.setHeader('Content-Length', png.length);
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.end(request.method === 'HEAD' ? undefined : png);
  };
  server.get(chartRoute, show);
  server.head(chartRoute, show);
}
