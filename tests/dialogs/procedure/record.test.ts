import { facetSays } from '../../../dialogs/procedure/facets';
import { dateText, durationText, literal, numberText } from '../../../dialogs/text/format';
import { type Facet, facets, type Procedure } from '../../../knowledge/schema/procedure';
import { type CityBot, Conversation, openCityBot, type Said } from '../../helpers/cityBot';

let city: CityBot;
beforeAll(async () => {
  city = await openCityBot();
}, 30_000);

const ask = (code: string, facet: Facet, page = 1): Promise<Said> =>
  new Conversation(city.bot).say(`#p/${code}/${facet}${page > 1 ? `/${page}` : ''}`);

/** Every n-th of a list, from a fixed start: the same sample in every run. */
function sample<T>(all: readonly T[], count: number): T[] {
  const step = all.length / count;
  return Array.from({ length: count }, (_, i) => all[Math.floor(i * step + step / 3)] as T);
}

const amounts = /\d(?:[\d.,]*\d)?(?= ?đồng)/g;
const durations = /\d(?:[\d.,]*\d)? (?:phút|giờ|ngày|tuần|tháng|năm)(?: làm việc)?/g;

/** Everything that a record says, with its amounts and durations written out. */
function sayings(procedure: Procedure): string {
  const written = procedure.submissions.flatMap(({ time, fee }) => [
    ...(time ? [durationText(time)] : []),
    ...(typeof fee === 'object' ? [numberText(fee.amount)] : []),
  ]);
  const strings: string[] = [];
  JSON.stringify(procedure, (_key, value: unknown) => {
    if (typeof value === 'string') strings.push(value);
    return value;
  });
  return [...strings, ...written].map(literal).join('\n');
}

describe('replies on a record', () => {
  it('say no amount and no duration that the record does not say', async () => {
    const invented: string[] = [];
    let checked = 0;
    for (const procedure of sample(city.knowledge.procedures, 170)) {
      const held = sayings(procedure).toLowerCase();
      for (const facet of facets) {
        const { text } = await ask(procedure.code, facet);
        for (const said of [...(text.match(amounts) ?? []), ...(text.match(durations) ?? [])]) {
          checked++;
          if (!held.includes(said.toLowerCase())) invented.push(`${procedure.code} ${facet}: ${said}`);
        }
      }
    }
    expect(invented).toEqual([]);
    expect(checked).toBeGreaterThan(200);
  }, 30_000);

  it('carry link, code, decision and date of the record, and which part of it they answer', async () => {
    for (const procedure of sample(city.knowledge.procedures, 60)) {
      for (const facet of facets) {
        const { text, answer } = await ask(procedure.code, facet);
        expect(answer).toMatchObject({ kind: 'procedure', procedure: procedure.code, facet, confidence: 1 });
        expect(text).toContain(`](${encodeURI(decodeURI(procedure.source.url))})`);
        expect(text).toContain(`mã ${procedure.code}`);
        expect(text).toContain(`dữ liệu ${dateText(procedure.source.asOf)}`);
        if (procedure.decision) expect(text).toContain(`Quyết định ${literal(procedure.decision)}`);
      }
    }
  }, 30_000);

  it('have at most five buttons, each with a title', async () => {
    for (const procedure of sample(city.knowledge.procedures, 100)) {
      const { buttons } = await ask(procedure.code, 'overview');
      expect(buttons.length).toBeLessThanOrEqual(5);
      expect(buttons.every(({ title, says }) => title !== '' && says !== '')).toBe(true);
    }
  });

  it.each(facets.filter((facet) => facet !== 'overview'))(
    'own up where a record lacks: %s',
    async (facet) => {
      const lacking = city.knowledge.procedures.find((procedure) => facetSays[facet](procedure, 1) === null);
      if (!lacking) {
        console.info(`Every record holds ${facet}: nothing to own up to.`);
        return;
      }
      const { text, answer } = await ask(lacking.code, facet);
      expect(text).toMatch(/chưa có mục này/);
      expect(text).toMatch(/không đoán/);
      expect(text).toContain('1022');
      expect(answer).toMatchObject({ kind: 'procedure', procedure: lacking.code, facet });
    },
  );
});

describe('long lists', () => {
  it('go on with "Xem thêm" until every paper was shown once, in one numbering', async () => {
    const long = city.knowledge.procedures.find(({ documents }) => documents.length > 12) as Procedure;
    const talk = new Conversation(city.bot);
    let said = await talk.say(`#p/${long.code}/documents`);
    const texts = [said.text];
    while (said.buttons.some(({ title }) => title === 'Xem thêm')) {
      said = await talk.tap(said, 'Xem thêm');
      texts.push(said.text);
    }
    const numbers = texts.flatMap((text) => [...text.matchAll(/^(\d+)\. /gm)].map(([, n]) => Number(n)));
    expect(numbers).toEqual(long.documents.map((_, i) => i + 1));
    for (const { name } of long.documents) expect(texts.join('\n')).toContain(literal(name));
  });

  it('need no "Xem thêm" when short', async () => {
    const short = city.knowledge.procedures.find(({ documents }) => documents.length === 2) as Procedure;
    const { buttons } = await ask(short.code, 'documents');
    expect(buttons.map(({ title }) => title)).not.toContain('Xem thêm');
  });

  it('have an end: a page behind it breaks nothing', async () => {
    const { text, answer } = await ask('1.001193', 'documents', 999);
    expect(text).not.toMatch(/trục trặc/);
    expect(text).not.toBe('');
    expect(answer?.kind).toBe('procedure');
  });
});
