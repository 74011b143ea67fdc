import { capital } from '../../dialogs/procedure/values';
import { say } from '../../dialogs/text/say';
import type { Catalogue, ListedProcedure } from '../../knowledge/sheet/reader';
import { type Html, html } from './html';

/** Search, life events and fields: the way to a procedure without the chat. */
export function browsePage(
  { fields, lifeEvents }: Catalogue,
  asked: { query: string; found: readonly ListedProcedure[] } | null,
): Html {
  return html` <h1>${say('browse.title')}</h1>
    <form class="search" action="/thu-tuc" method="get" role="search">
      <label for="q">${say('browse.label')}</label>
      <div class="row">
        <input
          id="q"
          name="q"
          type="search"
          maxlength="200"
          value="${asked?.query ?? ''}"
          autocomplete="off"
        /><button type="submit">${say('browse.find')}</button>
      </div>
    </form>
    ${asked && results(asked)}
    ${
      !asked &&
      html`<section aria-labelledby="su-kien">
        <h2 id="su-kien">${say('browse.events')}</h2>
        <div class="events">
          ${lifeEvents.map(
            ({ name, procedures }) =>
              html`<details>
                <summary>${name}</summary>
                ${links(procedures)}
              </details>`,
          )}
        </div>
      </section>`
    }
    <section aria-labelledby="linh-vuc">
      <h2 id="linh-vuc">${say('browse.fields')}</h2>
      <ul class="columns">
        ${fields.map(
          ({ name, slug, count }) =>
            html`<li>
              <a href="${`/thu-tuc/linh-vuc/${slug}`}">${capital(name)}</a> <small>(${count})</small>
            </li>`,
        )}
      </ul>
    </section>`;
}

/** All procedures of one field. */
export function fieldPage(name: string, procedures: readonly ListedProcedure[]): Html {
  return html`<h1>${capital(name)}</h1>
    <p>${say('browse.count', { count: procedures.length })}</p>
    ${links(procedures)}`;
}

function results({ query, found }: { query: string; found: readonly ListedProcedure[] }): Html {
  return html`<section aria-labelledby="ket-qua-tim" aria-live="polite">
    <h2 id="ket-qua-tim">${say('browse.results', { query })}</h2>
    ${found.length > 0 ? links(found) : html`<p>${say('browse.nothing')}</p>`}
  </section>`;
}

function links(procedures: readonly ListedProcedure[]): Html {
  return html`<ul class="links">
    ${procedures.map(
      ({ code, title }) => html`<li><a href="${`/thu-tuc/${code}`}">${capital(title)}</a></li>`,
    )}
  </ul>`;
}
