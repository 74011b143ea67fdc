import type { Server } from 'restify';
import type { Catalogue, ListedProcedure } from '../../knowledge/sheet/reader';
import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { say } from '../../dialogs/text/say';
import { browsePage, fieldPage } from './browsePage';
import { type Html, html } from './html';
import { procedurePage } from './procedurePage';
import { onGet, type PageSender, procedureTrail } from './sending';
import { structuredData } from './structuredData';

/** Where pages get what they show. */
export interface ProcedureReader {
  /** `off`: what is not shown for now, in a sentence; `whole`: nothing of it is. */
  sheet(code: string): Promise<{
    sheet: ProcedureSheet;
    related: ListedProcedure[];
    off?: { text: string; whole: boolean };
  } | null>;
  suggest(text: string, limit: number): Promise<ListedProcedure[]>;
  catalogue(): Promise<Catalogue>;
  field(slug: string): Promise<{ name: string; procedures: ListedProcedure[] } | null>;
}

const RESULTS_SHOWN = 20;
const QUERY_MAX_CHARACTERS = 200;

/** `/thu-tuc`, `/thu-tuc/linh-vuc/:slug` and `/thu-tuc/:code`: pages that need no script. */
export function mountProcedurePages(
  server: Server,
  sender: PageSender,
  { reader, publicUrl }: { reader: ProcedureReader; publicUrl: string },
): void {
  const trail = procedureTrail();

  onGet(server, '/thu-tuc', async (request, response) => {
    const query = queryOf(request.url ?? '');
    const [catalogue, found] = await Promise.all([
      reader.catalogue(),
      query ? reader.suggest(query, RESULTS_SHOWN) : [],
    ]);
    const description = say('browse.description');
    sender.page(response, 200, {
      title: say('browse.title'),
      description,
      path: '/thu-tuc',
      main: browsePage(catalogue, query ? { query, found } : null),
    });
  });

  onGet(server, '/thu-tuc/style/:file', async (_request, response) => {
    sender.styleSheet(response);
    return Promise.resolve();
  });

  onGet(server, '/thu-tuc/linh-vuc/:slug', async (request, response) => {
    const slug = request.params?.['slug'] ?? '';
    const field = await reader.field(slug);
    const path = `/thu-tuc/linh-vuc/${slug}`;
    if (!field) return sender.missing(response, path);
    sender.page(response, 200, {
      title: field.name,
      description: say('browse.count', { count: field.procedures.length }),
      path,
      trail,
      main: fieldPage(field.name, field.procedures),
    });
  });

  onGet(server, '/thu-tuc/:code', async (request, response) => {
    const code = request.params?.['code'] ?? '';
    const held = await reader.sheet(code);
    const path = `/thu-tuc/${code}`;
    if (!held) return sender.missing(response, path);
    const { title } = held.sheet;
    if (held.off?.whole) {
      const description = held.off.text;
      const main = html`<h1>${title}</h1>
        <p>${description}</p>`;
      return sender.page(response, 503, { title, description, path, trail, main });
    }
    const titles = new Map(held.related.map((one) => [one.code, one.title]));
    const main: Html = procedurePage(held.sheet, (one) => titles.get(one), held.off?.text);
    sender.page(response, 200, {
      title,
      description: held.sheet.summary ?? held.sheet.officialName,
      path,
      trail,
      procedure: code,
      head: structuredData(held.sheet, `${publicUrl}${path}`),
      main,
    });
  });
}

/** What was typed into the search box; empty where nothing was, or where it cannot be read. */
function queryOf(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return '';
  return (new URLSearchParams(url.slice(at + 1)).get('q') ?? '').slice(0, QUERY_MAX_CHARACTERS).trim();
}
