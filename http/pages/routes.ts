import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Server } from 'restify';
import type { Catalogue, ListedProcedure } from '../../knowledge/sheet/reader';
import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { titleOf } from '../../knowledge/facts/select';
import { say } from '../../dialogs/text/say';
import { browsePage, fieldPage } from './browsePage';
import { type Html, html } from './html';
import { keptFiles } from './keptFiles';
import { layout, type PageParts } from './layout';
import { type DataSet, dataSets, type OpenData, type OpenProcedure, tableOf } from './openData';
import { openDataPage, topicPage } from './openDataPage';
import { procedurePage } from './procedurePage';
import { structuredData } from './structuredData';
import { csvOf, objectsOf } from './table';

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

export interface PagesOptions {
  reader: ProcedureReader;
  /** Folder of the style sheet. */
  folder: string;
  /** What is given away under `/du-lieu`, as it is now. */
  data: () => OpenData;
  /** Address from outside, for structured data; pages use paths without it. */
  publicUrl?: string | undefined;
}

const RESULTS_SHOWN = 20;
const QUERY_MAX_CHARACTERS = 200;
/** What staff switch off is out of the files as soon as out of the answers. */
const FILES_KEPT_MS = 5_000;
/** Pages change with a release or a day. */
const PAGE_CACHING = 'public, max-age=300';

type Asked = IncomingMessage & { params?: Record<string, string> };

/** Adds `/du-lieu` with its files, and `/thu-tuc`, `/thu-tuc/linh-vuc/:slug` and `/thu-tuc/:code`: pages that need no script. */
export function mountPages(server: Server, { reader, folder, data, publicUrl = '' }: PagesOptions): void {
  const style = readFileSync(join(folder, 'page.css'));
  const openApi = readFileSync(join(folder, 'openapi.json'), 'utf8').replaceAll('Đà Nẵng', say('page.city'));
  const hash = createHash('sha256').update(style).digest('hex').slice(0, 12);
  const styleAddress = `/thu-tuc/style/${hash}.css`;
  const launcherAddress = `${publicUrl && new URL(publicUrl).pathname.replace(/\/+$/, '')}/webchat.js`;
  const trail: PageParts['trail'] = [[say('browse.title'), '/thu-tuc']];

  const send = (
    response: ServerResponse,
    status: number,
    parts: Omit<PageParts, 'styleAddress' | 'launcherAddress'>,
  ): void => {
    const nonce = randomBytes(16).toString('base64');
    const body = Buffer.from(layout({ ...parts, styleAddress, launcherAddress }, nonce));
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': status === 200 ? PAGE_CACHING : 'no-store',
      'Content-Security-Policy': pagePolicy(nonce),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(body);
  };
  const missing = (response: ServerResponse, path: string): void =>
    send(response, 404, {
      title: say('page.missing'),
      description: say('page.missingText'),
      path,
      trail,
      main: html`<h1>${say('page.missing')}</h1>
        <p>${say('page.missingText')}</p>`,
    });

  const get = (route: string, show: (request: Asked, response: ServerResponse) => Promise<void>): void => {
    server.get(route, async (request: Asked, response: ServerResponse): Promise<void> => {
      await show(request, response);
    });
    server.head(route, async (request: Asked, response: ServerResponse): Promise<void> => {
      await show(request, response);
    });
  };

  get('/thu-tuc', async (request, response) => {
    const query = queryOf(request.url ?? '');
    const [catalogue, found] = await Promise.all([
      reader.catalogue(),
      query ? reader.suggest(query, RESULTS_SHOWN) : [],
    ]);
    const description = say('browse.description');
    send(response, 200, {
      title: say('browse.title'),
      description,
      path: '/thu-tuc',
      main: browsePage(catalogue, query ? { query, found } : null),
    });
  });

  get('/thu-tuc/style/:file', async (_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Content-Length': style.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    response.end(style);
  });

  get('/thu-tuc/linh-vuc/:slug', async (request, response) => {
    const slug = request.params?.['slug'] ?? '';
    const field = await reader.field(slug);
    const path = `/thu-tuc/linh-vuc/${slug}`;
    if (!field) return missing(response, path);
    send(response, 200, {
      title: field.name,
      description: say('browse.count', { count: field.procedures.length }),
      path,
      trail,
      main: fieldPage(field.name, field.procedures),
    });
  });

  get('/thu-tuc/:code', async (request, response) => {
    const code = request.params?.['code'] ?? '';
    const held = await reader.sheet(code);
    const path = `/thu-tuc/${code}`;
    if (!held) return missing(response, path);
    const { title } = held.sheet;
    if (held.off?.whole) {
      const description = held.off.text;
      const main = html`<h1>${title}</h1>
        <p>${description}</p>`;
      return send(response, 503, { title, description, path, trail, main });
    }
    const titles = new Map(held.related.map((one) => [one.code, one.title]));
    const main: Html = procedurePage(held.sheet, (one) => titles.get(one), held.off?.text);
    send(response, 200, {
      title,
      description: held.sheet.summary ?? held.sheet.officialName,
      path,
      trail,
      procedure: code,
      head: structuredData(held.sheet, `${publicUrl}${path}`),
      main,
    });
  });

  const openTrail: PageParts['trail'] = [[say('data.title'), '/du-lieu']];
  const procedures = async (): Promise<OpenProcedure[]> => {
    const { fields } = await reader.catalogue();
    const held = await Promise.all(fields.map(async ({ slug }) => reader.field(slug)));
    return held.flatMap((field) =>
      field ? field.procedures.map(({ code, title }) => ({ code, title, field: field.name })) : [],
    );
  };

  get('/du-lieu', async (_request, response) => {
    const held = data();
    const { fields } = await reader.catalogue();
    const counts: Record<DataSet, number> = {
      'so-lieu': held.facts.length,
      'co-quan': held.offices.length + held.bodies.length,
      'dich-vu': held.services.length,
      'thu-tuc': fields.reduce((total, { count }) => total + count, 0),
    };
    send(response, 200, {
      title: say('data.title'),
      description: say('data.description'),
      path: '/du-lieu',
      main: openDataPage(counts, held.facts),
    });
  });

  const files = keptFiles(FILES_KEPT_MS);
  get('/du-lieu/openapi.json', async (_request, response) => {
    file(response, 'application/json; charset=utf-8', openApi);
    return Promise.resolve();
  });

  get('/du-lieu/so-lieu/:topic', async (request, response) => {
    const topic = request.params?.['topic'] ?? '';
    const path = `/du-lieu/so-lieu/${topic}`;
    const own = data().facts.filter((fact) => fact.topic === topic);
    const [first] = own;
    if (first)
      send(response, 200, {
        title: titleOf(topic, own),
        description: say('data.description'),
        path,
        trail: openTrail,
        main: topicPage(topic, own),
      });
    else missing(response, path);
    return Promise.resolve();
  });

  get('/du-lieu/tai/:file', async (request, response) => {
    const asked = request.params?.['file'] ?? '';
    const set = dataSets.find((name) => asked === `${name}.csv` || asked === `${name}.json`);
    if (!set) return missing(response, `/du-lieu/tai/${asked}`);
    const isCsv = asked.endsWith('.csv');
    const body = await files(asked, async () => {
      const table = tableOf(set, data(), set === 'thu-tuc' ? await procedures() : []);
      return isCsv ? csvOf(table) : JSON.stringify(objectsOf(table));
    });
    file(response, isCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8', body);
  });
}

/** Data anyone may read, from any page. */
function file(response: ServerResponse, type: string, text: string | Buffer): void {
  const body = typeof text === 'string' ? Buffer.from(text) : text;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': PAGE_CACHING,
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

/** Inline scripts are data for search engines only, which the policy lets stand; the launcher carries the nonce. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    `script-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "frame-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** What was typed into the search box; empty where nothing was, or where it cannot be read. */
function queryOf(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return '';
  return (new URLSearchParams(url.slice(at + 1)).get('q') ?? '').slice(0, QUERY_MAX_CHARACTERS).trim();
}
