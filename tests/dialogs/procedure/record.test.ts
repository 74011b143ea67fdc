import { dateText, numberText } from '../../../dialogs/procedure/values';
import { say } from '../../../dialogs/text/say';
import { type Facet, facets } from '../../../knowledge/schema/procedure';
import { sheetOf } from '../../../knowledge/sheet/reader';
import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { type CityBot, Conversation, openCityBot, type Said } from '../../helpers/cityBot';

const DAY = '2026-11-28';
let city: CityBot;
beforeAll(async () => {
  city = await openCityBot();
}, 120_000);

const ask = (code: string, facet: Facet, page = 1): Promise<Said> =>
  new Conversation(city.bot).say(`#p/${code}/${facet}${page > 1 ? `/${page}` : ''}`);
const sheet = (code: string): ProcedureSheet => sheetOf(city.knowledge, code, DAY) as ProcedureSheet;

/** Every n-th of a list, from a fixed start: the same sample in every run. */
function sample<T>(all: readonly T[], count: number): T[] {
  const step = all.length / count;
  return Array.from({ length: count }, (_, i) => all[Math.floor(i * step + step / 3)] as T);
}

const amounts = /\d(?:[\d.,]*\d)?(?= ?đồng)/g;
const durations = /\d(?:[\d.,]*\d)?(?= (?:phút|giờ|ngày|tuần|tháng|năm))/g;

/** Everything that a sheet says, with its numbers written out. */
function sayings(of: ProcedureSheet): string {
  const strings: string[] = [];
  JSON.stringify(of, (_key, value: unknown) => {
    if (typeof value === 'string') strings.push(value);
    if (typeof value === 'number') strings.push(numberText(value));
    return value;
  });
  return strings.join('\n');
}

describe('replies on a procedure', () => {
  it('say no amount and no duration that card, record and local fees do not say', async () => {
    const invented: string[] = [];
    let checked = 0;
    for (const { code } of sample(city.knowledge.procedures, 170)) {
      const held = sayings(sheet(code));
      for (const facet of facets) {
        const { text } = await ask(code, facet);
        for (const said of [...(text.match(amounts) ?? []), ...(text.match(durations) ?? [])]) {
          checked += 1;
          if (!held.includes(said)) invented.push(`${code} ${facet}: ${said}`);
        }
      }
    }
    expect(invented).toEqual([]);
    expect(checked).toBeGreaterThan(200);
  }, 120_000);

  it('carry link, code and date of the record, which part they answer, and what that rests on', async () => {
    for (const procedure of sample(city.knowledge.procedures, 60)) {
      for (const facet of facets) {
        const { text, answer } = await ask(procedure.code, facet);
        expect(answer).toMatchObject({
          kind: 'procedure',
          procedure: procedure.code,
          facet,
          card: sheet(procedure.code).basis,
          confidence: 1,
        });
        expect(text).toContain(procedure.source.url);
        expect(text).toContain(procedure.code);
        expect(text).toContain(dateText(procedure.source.asOf));
      }
    }
  }, 120_000);

  it('have at most five buttons, each with a title', async () => {
    for (const procedure of sample(city.knowledge.procedures, 100)) {
      const { buttons } = await ask(procedure.code, 'overview');
      expect(buttons.length).toBeLessThanOrEqual(5);
      expect(buttons.every(({ title, says }) => title !== '' && says !== '')).toBe(true);
    }
  });

  it('own up by name to what is not held, and name the way on', async () => {
    const lacking = facets.flatMap((facet) => {
      const found = city.knowledge.procedures.find(({ code }) => sheet(code).missing.includes(facet));
      return found ? [{ code: found.code, facet }] : [];
    });
    expect(lacking.length).toBeGreaterThan(0);
    for (const { code, facet } of lacking) {
      const { text, answer } = await ask(code, facet);
      expect(answer).toMatchObject({ kind: 'procedure', procedure: code, facet, missing: [facet] });
      if (facet === 'conditions') continue; // Whom it is for is told instead.
      const name = facet === 'online' ? say('facet.online.missing') : say(`facet.${facet}`);
      expect(text).toContain(say('procedure.missing', { facet: name }));
      expect(text).toContain('1022');
    }
  });
});

describe('long lists', () => {
  it('go on with "Xem thêm" until every paper was shown once', async () => {
    const long = city.knowledge.procedures.find(({ code }) => {
      const { basis, cases } = sheet(code);
      return (
        basis === 'record' &&
        (cases[0]?.papers.length ?? 0) > 12 &&
        cases[0]?.papers.every(({ onlyIf }) => !onlyIf)
      );
    });
    const papers = sheet(long?.code ?? '').cases[0]?.papers ?? [];
    const talk = new Conversation(city.bot);
    let said = await talk.say(`#p/${long?.code}/documents`);
    const texts = [said.text];
    while (said.buttons.some(({ title }) => title === say('button.more'))) {
      said = await talk.tap(said, say('button.more'));
      texts.push(said.text);
    }
    const shown = texts.flatMap((text) => [...text.matchAll(/^\d+\. (.{8})/gm)].map(([, begin]) => begin));
    expect(shown).toEqual(papers.map(({ name }) => name.slice(0, 8)));
  });

  it('have an end: a page behind it breaks nothing', async () => {
    const { text, answer } = await ask('1.001193', 'documents', 999);
    expect(text).not.toMatch(/trục trặc/);
    expect(text).not.toBe('');
    expect(answer?.kind).toBe('procedure');
  });
});
