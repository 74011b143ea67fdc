import type { ProcedureSheet, SheetCase, SheetPaper } from '../../knowledge/sheet/sheet';
import { rowsByCase, tableRows } from '../../dialogs/procedure/facets/byCase';
import { frameLines } from '../../dialogs/procedure/facets/others';
import {
  capital,
  dateText,
  feeText,
  paperNote,
  sentence,
  timeText,
  wayText,
} from '../../dialogs/procedure/values';
import { say } from '../../dialogs/text/say';
import { type Html, html, webAddress } from './html';

/** Further procedures to go to, by code. */
export type TitleOf = (code: string) => string | undefined;

/**
 * Everything that is told of one procedure, by heading, with a checklist to tick and print.
 * @param notice what is to be heeded first
 */
export function procedurePage(sheet: ProcedureSheet, titleOf: TitleOf, notice?: string): Html {
  const [common, ...others] = sheet.cases;
  const part = (id: string, title: string, content: Html | null): Html =>
    section(id, title, content, notice === undefined ? say('page.notHeld') : say('page.notShown'));
  const portal = webAddress(sheet.source.url ?? '');
  return html` <article>
    <h1>${capital(sheet.title)}</h1>
    ${sheet.title !== sheet.officialName && html`<p class="official">${say('page.official')}: ${sheet.officialName}</p>`}
    ${notice && html`<p class="warning" role="note">${notice}</p>`}
    ${sheet.summary && html`<p class="lead">${sentence(sheet.summary)}</p>`}
    <ul class="actions">
      <li>
        <a class="button" href="${`/webchat?procedure=${encodeURIComponent(sheet.code)}`}"
          >${say('page.ask')}</a
        >
      </li>
      ${portal && html`<li><a href="${portal}" rel="noopener">${sheet.source.publisher ?? say('button.portal')}</a></li>`}
    </ul>
    ${
      sheet.warnings.length > 0 &&
      html`<aside class="warning" aria-label="${say('page.heed')}">
        <ul>
          ${sheet.warnings.map((text) => html`<li>${sentence(text)}</li>`)}
        </ul>
      </aside>`
    }
    ${part('giay-to', say('facet.documents'), papers(common, others))}
    ${part('le-phi', say('facet.fee'), fees(sheet))} ${part('thoi-gian', say('facet.time'), times(sheet))}
    ${part('noi-nop', say('facet.place'), place(sheet))} ${part('cac-buoc', say('facet.steps'), steps(sheet))}
    ${part('dieu-kien', say('facet.conditions'), conditions(sheet))}
    ${part('ket-qua', say('facet.result'), list(sheet.results))}
    ${part('mau-don', say('facet.form'), forms(sheet))}
    ${
      sheet.asked.length > 0 &&
      part(
        'hoi-dap',
        say('page.asked'),
        html`<dl>
          ${sheet.asked.map(
            ({ q, a }) =>
              html`<dt>${capital(q[0] ?? '')}</dt>
                <dd>${sentence(a)}</dd>`,
          )}
        </dl>`,
      )
    }
    ${part('can-cu', say('facet.legal'), legal(sheet))} ${related(sheet, titleOf)} ${source(sheet)}
  </article>`;
}

function section(id: string, title: string, content: Html | null, absent: string): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${capital(title)}</h2>
    ${content ?? html`<p>${absent} ${say('procedure.wayOn')}</p>`}
  </section>`;
}

function papers(common: SheetCase | undefined, others: readonly SheetCase[]): Html | null {
  const needed = common?.papers ?? [];
  const groups = others.filter((one) => one.papers.length > 0);
  if (needed.length === 0 && groups.length === 0) return null;
  return html`${needed.length > 0 && checklist(needed, 'chung')}${groups.map(
    (one, i) =>
      html`<details open>
        <summary>${capital(one.when ?? '')}</summary>
        ${checklist(one.papers, `th${i + 1}`)}
      </details>`,
  )}`;
}

/** Boxes that can be ticked on the screen and on paper. */
function checklist(papers: readonly SheetPaper[], prefix: string): Html {
  return html`<ul class="checklist">
    ${papers.map((paper, i) => {
      const id = `${prefix}-${i + 1}`;
      const note = [
        paper.onlyIf ? say('procedure.documents.if', { when: paper.onlyIf.replace(/^nếu\s+/iu, '') }) : '',
        paperNote(paper),
      ]
        .filter(Boolean)
        .join('; ');
      const form = paper.formUrl && webAddress(paper.formUrl);
      return html`<li>
        <input type="checkbox" id="${id}" /><label for="${id}"
          >${paper.name}${note && html` <small>(${note})</small>`}</label
        >${form && html` <a href="${form}" rel="noopener">${say('page.form')}</a>`}
      </li>`;
    })}
  </ul>`;
}

function table(caption: string, rows: readonly { label: string; value: string }[]): Html | null {
  if (rows.length === 0) return null;
  return html`<table>
    <caption>
      ${capital(caption)}
    </caption>
    <tbody>
      ${tableRows(rows).map(
        ({ label, value }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${capital(value)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function situation(...parts: (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(', ') || undefined;
}

function fees(sheet: ProcedureSheet): Html | null {
  const values = sheet.cases.flatMap((one) =>
    one.fees.map((fee) => ({ text: feeText(fee), when: situation(one.when, fee.when), way: fee.way })),
  );
  const local = sheet.cases.flatMap((one) => one.fees).find((fee) => fee.local)?.local;
  const note =
    local &&
    html`<p>
      <small
        >${
          local.resolution && !local.fromPress
            ? say('procedure.fee.local', { resolution: local.resolution })
            : say('procedure.fee.press', { publisher: local.publisher, asOf: dateText(local.asOf) })
        }</small
      >
    </p>`;
  const rows = table(say('facet.fee'), rowsByCase(values, sheet.ways));
  return rows ? html`${rows}${note}` : sheet.leads.fee ? html`<p>${sheet.leads.fee}</p>` : null;
}

function times(sheet: ProcedureSheet): Html | null {
  const values = sheet.cases.flatMap((one) =>
    one.times.map((time) => ({ text: timeText(time), when: situation(one.when, time.when), way: time.way })),
  );
  return (
    table(say('facet.time'), rowsByCase(values, sheet.ways)) ??
    (sheet.leads.time ? html`<p>${sheet.leads.time}</p>` : null)
  );
}

function place(sheet: ProcedureSheet): Html | null {
  if (!sheet.place) return null;
  return html`<p>
      ${sentence(sheet.place.text)}${sheet.place.anywhere && html` ${say('procedure.place.anywhere')}`}
    </p>
    ${
      sheet.place.online ? html`<p>${sentence(sheet.place.online)}</p>` : null
    }${sheet.ways.length > 0 && html`<p>${say('procedure.online.ways', { ways: sheet.ways.map(wayText).join(', ') })}</p>`}`;
}

function steps(sheet: ProcedureSheet): Html | null {
  const lines = sheet.stepsAreFrame ? frameLines({ sheet, inCase: undefined, page: 1 }) : sheet.steps;
  if (lines.length === 0) return null;
  return html`<ol>
      ${lines.map((line) => html`<li>${sentence(line)}</li>`)}
    </ol>
    ${sheet.stepsAreFrame && html`<p><small>${say('procedure.steps.frameNote')}</small></p>`}`;
}

function conditions(sheet: ProcedureSheet): Html | null {
  const { conditions: all, audience } = sheet;
  if (all.length > 0) return list(all);
  if (audience.length === 0) return null;
  return html`<p>${say('procedure.conditions.audienceOnly', { audience: audience.join(', ') })}</p>`;
}

function forms({ forms: all }: ProcedureSheet): Html | null {
  if (all.length === 0) return null;
  return html`<ul>
    ${all.map(({ name, form, url }) => {
      const address = url && webAddress(url);
      const text = form && !name.includes(form) ? `${form} – ${name}` : name;
      return html`<li>${address ? html`<a href="${address}" rel="noopener">${text}</a>` : text}</li>`;
    })}
  </ul>`;
}

function legal({ legal: all }: ProcedureSheet): Html | null {
  if (all.length === 0) return null;
  return html`<ul>
    ${all.map(
      ({ number, title, date }) =>
        html`<li>${number}${title && html` – ${title}`}${date && html` (${dateText(date)})`}</li>`,
    )}
  </ul>`;
}

function list(items: readonly string[]): Html | null {
  return items.length > 0
    ? html`<ul>
        ${items.map((item) => html`<li>${sentence(item)}</li>`)}
      </ul>`
    : null;
}

function related({ related: codes }: ProcedureSheet, titleOf: TitleOf): Html | null {
  const known = codes.flatMap((code) => {
    const title = titleOf(code);
    return title ? [{ code, title }] : [];
  });
  if (known.length === 0) return null;
  return html`<section aria-labelledby="lien-quan">
    <h2 id="lien-quan">${say('page.related')}</h2>
    <ul>
      ${known.map(({ code, title }) => html`<li><a href="${`/thu-tuc/${code}`}">${capital(title)}</a></li>`)}
    </ul>
  </section>`;
}

function source(sheet: ProcedureSheet): Html {
  const address = webAddress(sheet.source.url ?? '');
  const name = sheet.source.publisher ?? say('page.portalName');
  return html`<footer class="source">
    <p>
      ${say('label.source')}: ${address ? html`<a href="${address}" rel="noopener">${name}</a>` : name} ·
      ${say('page.code')}
      ${sheet.code}${sheet.source.decision && html` · ${say('page.decision')} ${sheet.source.decision}`} ·
      ${say('page.asOf')}
      ${dateText(sheet.source.asOf)}${sheet.basis === 'written' && html` · ${say('page.written')}`}
    </p>
  </footer>`;
}
