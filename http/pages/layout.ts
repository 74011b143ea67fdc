import { say } from '../../dialogs/text/say';
import { type Html, html } from './html';

export interface PageParts {
  title: string;
  description: string;
  /** Path of the page itself, for sharing: "/thu-tuc/1.000894". */
  path: string;
  main: Html;
  /** Where one is, from the outermost: [["Thủ tục", "/thu-tuc"]]. */
  trail?: readonly (readonly [string, string])[];
  /** For search engines, in the head. */
  head?: Html;
  styleAddress: string;
  /** Where the chat's launcher lies: under the path of the bot, the pages themselves lie at the root. */
  launcherAddress: string;
  /** Code of the procedure that the chat offers first. */
  procedure?: string;
}

/** A whole page: no script is needed to read it; the chat's launcher comes along where scripts run. */
export function layout(
  { title, description, main, trail = [], head, styleAddress, launcherAddress, procedure }: PageParts,
  nonce: string,
): string {
  return `<!doctype html>\n${
    html`<html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${say('page.site')}</title>
        <meta name="description" content="${description}" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${styleAddress}" />
        ${head}
        <script src="${launcherAddress}" nonce="${nonce}" data-procedure="${procedure ?? ''}" async></script>
      </head>
      <body>
        <a class="skip" href="#main">${say('page.skip')}</a>
        <header class="top">
          <div class="page"><a class="name" href="/thu-tuc">${say('page.site')}</a></div>
        </header>
        ${
          trail.length > 0 &&
          html`<nav class="page trail" aria-label="${say('page.trail')}">
            <ol>
              ${trail.map(([name, address]) => html`<li><a href="${address}">${name}</a></li>`)}
            </ol>
          </nav>`
        }
        <main id="main" class="page">${main}</main>
        <footer>
          <div class="page">
            <p>${say('page.footer')}</p>
            <p><a href="/quyen-rieng-tu">${say('privacy.title')}</a></p>
          </div>
        </footer>
      </body>
    </html>`.text
  }\n`;
}
