import type { ProcedureSheet } from '../../knowledge/sheet/sheet';
import { say } from '../../dialogs/text/say';
import { type Html, html, jsonForScript } from './html';

/** The procedure in the words of schema.org, for search engines. */
export function structuredData(sheet: ProcedureSheet, address: string): Html {
  const prices = sheet.cases
    .flatMap(({ fees }) => fees)
    .flatMap(({ amount, currency }) =>
      typeof amount === 'number' ? [{ '@type': 'Offer', price: amount, priceCurrency: currency }] : [],
    );
  return html`<script type="application/ld+json">
    ${jsonForScript({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      name: sheet.title,
      alternateName: sheet.officialName,
      identifier: sheet.code,
      serviceType: sheet.field,
      url: address,
      ...(sheet.summary ? { description: sheet.summary } : {}),
      ...(sheet.place ? { provider: { '@type': 'GovernmentOrganization', name: sheet.place.text } } : {}),
      areaServed: { '@type': 'City', name: say('page.city') },
      ...(prices.length > 0 ? { offers: prices } : {}),
      ...(sheet.source.asOf ? { isBasedOn: sheet.source.url } : {}),
    })}
  </script>`;
}
