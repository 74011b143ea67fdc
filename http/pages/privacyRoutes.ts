import type { Server } from 'restify';
import { say } from '../../dialogs/text/say';
import { type Kept, privacyPage } from './privacyPage';
import { onGet, type PageSender } from './sending';

const PRIVACY_PATH = '/quyen-rieng-tu';

/** `/quyen-rieng-tu`; Meta asks for such a page, and for instructions on how to have data deleted: `#xoa`. */
export function mountPrivacy(server: Server, sender: PageSender, kept: Kept): void {
  onGet(server, PRIVACY_PATH, async (_request, response) => {
    sender.page(response, 200, {
      title: say('privacy.title'),
      description: say('privacy.description'),
      path: PRIVACY_PATH,
      main: privacyPage(kept),
    });
    return Promise.resolve();
  });
}
