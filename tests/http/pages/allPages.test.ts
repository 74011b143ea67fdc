import { layout } from '../../../http/pages/layout';
import { procedurePage } from '../../../http/pages/procedurePage';
import { structuredData } from '../../../http/pages/structuredData';
import type { Knowledge } from '../../../knowledge/knowledge';
import { sheetOf, titleOf } from '../../../knowledge/sheet/reader';
import { openCityBot } from '../../helpers/cityBot';
import { markupFaults } from './markupFaults';

const DAY = '2026-11-28';
/** Every so manyeth page is read strictly; all of them are much alike. */
const EVERY = 5;

let knowledge: Knowledge;
beforeAll(async () => {
  ({ knowledge } = await openCityBot());
}, 60_000);

function pageOf(code: string): { page: string; data: Record<string, unknown> } {
  const sheet = sheetOf(knowledge, code, DAY);
  if (!sheet) throw new Error(`No sheet of ${code}`);
  const path = `/thu-tuc/${code}`;
  const head = structuredData(sheet, `https://example.org${path}`);
  const page = layout(
    {
      title: sheet.title,
      description: sheet.summary ?? sheet.officialName,
      path,
      main: procedurePage(sheet, (one) => titleOf(knowledge, one)),
      trail: [['Thủ tục', '/thu-tuc']],
      head,
      styleAddress: '/page.css',
      launcherAddress: '/webchat.js',
      procedure: code,
    },
    'nonce',
  );
  const json = /<script[^>]*>([^]*)<\/script>/.exec(head.text)?.[1] ?? '';
  return { page, data: JSON.parse(json) as Record<string, unknown> };
}

it('every procedure has a page of valid markup', () => {
  const faulty = knowledge.procedures
    .filter((_, i) => i % EVERY === 0)
    .flatMap(({ code }) => markupFaults(pageOf(code).page).map((fault) => `${code}: ${fault}`));
  expect(faulty).toEqual([]);
}, 60_000);

it('every page tells search engines what it is', () => {
  const faulty = knowledge.procedures
    .filter((_, i) => i % EVERY === 0)
    .flatMap(({ code }) => {
      const { data } = pageOf(code);
      const offers = (data['offers'] ?? []) as { '@type': string; price: number; priceCurrency: string }[];
      const isRight =
        data['@context'] === 'https://schema.org' &&
        data['@type'] === 'GovernmentService' &&
        data['identifier'] === code &&
        typeof data['name'] === 'string' &&
        data['url'] === `https://example.org/thu-tuc/${code}` &&
        offers.every(
          (offer) => offer['@type'] === 'Offer' && offer.price >= 0 && /^[A-Z]{3}$/.test(offer.priceCurrency),
        );
      return isRight ? [] : [code];
    });
  expect(faulty).toEqual([]);
}, 60_000);
