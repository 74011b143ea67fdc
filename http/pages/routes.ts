import type { Server } from 'restify';
import type { OpenData } from './openData';
import { mountOpenData } from './openDataRoutes';
import type { Kept } from './privacyPage';
import { mountPrivacy } from './privacyRoutes';
import { mountProcedurePages, type ProcedureReader } from './procedureRoutes';
import { PageSender } from './sending';

export interface PagesOptions {
  reader: ProcedureReader;
  /** Folder of the style sheet. */
  folder: string;
  /** What is given away under `/du-lieu`, as it is now. */
  data: () => OpenData;
  /** Address from outside, for structured data; pages use paths without it. */
  publicUrl?: string | undefined;
  /** For how long what people write is kept. */
  kept: Kept;
}

/** Adds `/du-lieu` with its files, `/quyen-rieng-tu`, and `/thu-tuc` with all below it. */
export function mountPages(
  server: Server,
  { reader, folder, data, publicUrl = '', kept }: PagesOptions,
): void {
  const sender = new PageSender(folder, publicUrl);
  mountProcedurePages(server, sender, { reader, publicUrl });
  mountOpenData(server, sender, { reader, data, folder });
  mountPrivacy(server, sender, kept);
}
