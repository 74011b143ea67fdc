import { areaText, figureText } from '../../dialogs/fact/figure';
import { chartAddresses } from '../../dialogs/fact/chartAddress';
import { periodText } from '../../dialogs/fact/period';
import { say } from '../../dialogs/text/say';
import { chartable } from '../../knowledge/facts/chartable';
import { newestFirst } from '../../knowledge/facts/held';
import { titleOf } from '../../knowledge/facts/figure';
import type { Fact } from '../../knowledge/schema/fact';
import { type Html, html, webAddress } from './html';
import { type DataSet, dataSets } from './openData';

const names: Record<DataSet, Parameters<typeof say>[0]> = {
  'so-lieu': 'data.facts',
  'co-quan': 'data.offices',
  'dich-vu': 'data.services',
  'thu-tuc': 'data.procedures',
};

/** Topics with a page of their own, by title. */
function topicsOf(facts: readonly Fact[]): { topic: string; title: string; count: number }[] {
  const byTopic = grouped(facts, ({ topic }) => topic);
  return [...byTopic]
    .map(([topic, own]) => ({ topic, title: titleOf(topic, own), count: own.length }))
    .sort((a, b) => a.title.localeCompare(b.title, 'vi'));
}

/** What can be taken away, and all topics. */
export function openDataPage(counts: Readonly<Record<DataSet, number>>, facts: readonly Fact[]): Html {
  return html`<h1>${say('data.title')}</h1>
    <p>${say('data.licence')}</p>
    <table>
      <caption>
        ${say('data.title')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('data.set')}</th>
          <th scope="col">${say('data.rows')}</th>
          <th scope="col">${say('data.download')}</th>
        </tr>
      </thead>
      <tbody>
        ${dataSets.map(
          (set) =>
            html`<tr>
              <td>${say(names[set])}</td>
              <td>${counts[set]}</td>
              <td>
                <a href="${`/du-lieu/tai/${set}.csv`}" download>CSV</a>
                <a href="${`/du-lieu/tai/${set}.json`}" download>JSON</a>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p><a href="/du-lieu/openapi.json">${say('data.openapi')}</a></p>
    <h2>${say('data.topics')}</h2>
    <ul class="columns">
      ${topicsOf(facts).map(
        ({ topic, title, count }) =>
          html`<li><a href="${`/du-lieu/so-lieu/${topic}`}">${title}</a> <small>(${count})</small></li>`,
      )}
    </ul>`;
}

/** All figures of a topic, a table for each area, with a picture where they make a series. */
export function topicPage(topic: string, facts: readonly Fact[]): Html {
  const byArea = grouped(newestFirst([...facts]), ({ area }) => area);
  return html`<h1>${titleOf(topic, facts)}</h1>
    ${[...byArea].map(([area, own]) => areaSection(area, own))}
    <p>
      <a href="/du-lieu/tai/so-lieu.csv" download>CSV</a>
      <a href="/du-lieu/tai/so-lieu.json" download>JSON</a>
    </p>
    <p><small>${say('data.licence')}</small></p>`;
}

function areaSection(area: string, facts: readonly Fact[]): Html {
  const series = chartable(facts);
  const picture = series && chartAddresses('')(series);
  return html`<section>
    <h2>${areaText(area)}</h2>
    ${
      picture &&
      html`<img src="${picture}" alt="${say('data.chart', { area: areaText(area) })}" loading="lazy" />`
    }
    <table>
      <caption>
        ${areaText(area)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('data.period')}</th>
          <th scope="col">${say('data.figure')}</th>
          <th scope="col">${say('data.source')}</th>
        </tr>
      </thead>
      <tbody>
        ${facts.map(factRow)}
      </tbody>
    </table>
  </section>`;
}

function factRow(fact: Fact): Html {
  const { title, period, note, source } = fact;
  const address = source.url && webAddress(source.url);
  const cited = `${source.publisher}, ${source.asOf}`;
  return html`<tr>
    <td>${periodText(period)}</td>
    <td>${title}: ${figureText(fact)}${note && html` <small>(${note})</small>`}</td>
    <td>${address ? html`<a href="${address}">${cited}</a>` : cited}</td>
  </tr>`;
}

function grouped(facts: readonly Fact[], by: (fact: Fact) => string): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(by(fact));
    if (group) group.push(fact);
    else groups.set(by(fact), [fact]);
  }
  return groups;
}
