import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'restify';
import { titleOf } from '../../knowledge/facts/figure';
import { say } from '../../dialogs/text/say';
import { keptFiles } from './keptFiles';
import type { PageParts } from './layout';
import { type DataSet, dataSets, type OpenData, type OpenProcedure, tableOf } from './openData';
import { openDataPage, topicPage } from './openDataPage';
import type { ProcedureReader } from './procedureRoutes';
import { onGet, type PageSender, sendFile } from './sending';
import { csvOf, objectsOf } from './table';

/** What staff switch off is out of the files as soon as out of the answers. */
const FILES_KEPT_MS = 5_000;

/** `/du-lieu` with its topics and files: what the city gives away. */
export function mountOpenData(
  server: Server,
  sender: PageSender,
  { reader, data, folder }: { reader: ProcedureReader; data: () => OpenData; folder: string },
): void {
  const openApi = readFileSync(join(folder, 'openapi.json'), 'utf8').replaceAll('Đà Nẵng', say('page.city'));
  const openTrail: NonNullable<PageParts['trail']> = [[say('data.title'), '/du-lieu']];
  const procedures = async (): Promise<OpenProcedure[]> => {
    const { fields } = await reader.catalogue();
    const held = await Promise.all(fields.map(async ({ slug }) => reader.field(slug)));
    return held.flatMap((field) =>
      field ? field.procedures.map(({ code, title }) => ({ code, title, field: field.name })) : [],
    );
  };

  onGet(server, '/du-lieu', async (_request, response) => {
    const held = data();
    const { fields } = await reader.catalogue();
    const counts: Record<DataSet, number> = {
      'so-lieu': held.facts.length,
      'co-quan': held.offices.length + held.bodies.length,
      'dich-vu': held.services.length,
      'thu-tuc': fields.reduce((total, { count }) => total + count, 0),
    };
    sender.page(response, 200, {
      title: say('data.title'),
      description: say('data.description'),
      path: '/du-lieu',
      main: openDataPage(counts, held.facts),
    });
  });

  const files = keptFiles(FILES_KEPT_MS);
  onGet(server, '/du-lieu/openapi.json', async (_request, response) => {
    sendFile(response, 'application/json; charset=utf-8', openApi);
    return Promise.resolve();
  });

  onGet(server, '/du-lieu/so-lieu/:topic', async (request, response) => {
    const topic = request.params?.['topic'] ?? '';
    const path = `/du-lieu/so-lieu/${topic}`;
    const own = data().facts.filter((fact) => fact.topic === topic);
    const [first] = own;
    if (first)
      sender.page(response, 200, {
        title: titleOf(topic, own),
        description: say('data.description'),
        path,
        trail: openTrail,
        main: topicPage(topic, own),
      });
    else sender.missing(response, path);
    return Promise.resolve();
  });

  onGet(server, '/du-lieu/tai/:file', async (request, response) => {
    const asked = request.params?.['file'] ?? '';
    const set = dataSets.find((name) => asked === `${name}.csv` || asked === `${name}.json`);
    if (!set) return sender.missing(response, `/du-lieu/tai/${asked}`);
    const isCsv = asked.endsWith('.csv');
    const body = await files(asked, async () => {
      const table = tableOf(set, data(), set === 'thu-tuc' ? await procedures() : []);
      return isCsv ? csvOf(table) : JSON.stringify(objectsOf(table));
    });
    sendFile(response, isCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8', body);
  });
}
