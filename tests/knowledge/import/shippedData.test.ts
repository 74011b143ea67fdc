import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fact } from '../../../knowledge/schema/fact';
import { factLength, factsOnly } from '../../../knowledge/import/factsOnly';
import { groupFamilies } from '../../../knowledge/import/families';
import { bodyToday } from '../../../knowledge/import/successors';
import { ships } from '../../../knowledge/import/selection';
import { shippedFiles } from '../../../knowledge/import/shippedFiles';
import { Office } from '../../../knowledge/schema/office';
import { Procedure } from '../../../knowledge/schema/procedure';
import {
  SHIPPED_DATA_DIR,
  readShippedFacts,
  readShippedOffices,
  readShippedProcedures,
} from '../../../knowledge/shipped';
import { procedure } from './procedures';

let procedures: Procedure[];
beforeAll(async () => {
  procedures = await readShippedProcedures();
});

describe('the procedures that ship', () => {
  test('are more than 2,300, each with its own code, and fit the schema', () => {
    expect(procedures.length).toBeGreaterThan(2300);
    expect(new Set(procedures.map(({ code }) => code)).size).toBe(procedures.length);
    for (const one of procedures) expect(Procedure.parse(one)).toEqual(one);
  });

  test('hold facts only: no steps, no long notes', () => {
    const long = procedures.filter(
      (one) =>
        one.steps !== undefined ||
        one.documentNotes !== undefined ||
        (one.requirements?.length ?? 0) > factLength ||
        one.submissions.some(
          ({ timeNote = '', feeNote = '' }) => Math.max(timeNote.length, feeNote.length) > factLength,
        ),
    );
    expect(long.map(({ code }) => code)).toEqual([]);
  });

  test('cut no paper off', () => {
    const cut = procedures.filter(({ documents }) => documents.some(({ name }) => name.endsWith('…')));
    expect(cut.map(({ code }) => code)).toEqual([]);
  });

  test('tell a refusal first only where it is all that there is', () => {
    const wrong = procedures.filter(
      ({ results: [first = '', ...others] }) =>
        /^(?:văn bản |thông báo |phiếu )?từ chối/i.test(first) &&
        others.some((one) => !/từ chối|không|lý do|bổ sung/i.test(one)),
    );
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });

  test('name no body that is gone as the one that handles it', () => {
    const gone = procedures.filter(({ agency = '', field }) =>
      agency.split(/,\s+(?=\p{Lu})/u).some((body) => bodyToday(body, field).abolished),
    );
    expect(gone.map(({ code }) => code)).toEqual([]);
  });

  test('name no fee below a thousand đồng', () => {
    const small = procedures.filter((one) =>
      one.submissions.some(
        ({ fee }) => typeof fee === 'object' && fee.currency === 'VND' && fee.amount < 1000,
      ),
    );
    expect(small.map(({ code }) => code)).toEqual([]);
  });

  test('have families whose name is the code of a member', () => {
    const codes = new Set(procedures.map(({ code }) => code));
    expect(procedures.filter(({ family }) => !codes.has(family))).toEqual([]);
    expect(groupFamilies(procedures)).toEqual(procedures);
  });

  test('lie in files as the build writes them: by field, by code, keys in order', async () => {
    const folder = join(SHIPPED_DATA_DIR, 'procedures');
    const expected = shippedFiles(procedures.map((one) => Procedure.parse(one)));
    expect((await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()).toEqual(
      [...expected.keys()].sort(),
    );
    for (const [name, content] of expected) expect(await readFile(join(folder, name), 'utf8')).toBe(content);
  });

  test.each([
    '1.001020',
    '1.003790',
    '1.004038',
    '1.003821',
    '1.003590',
    '1.003755',
    '2.001705',
    '1.003563',
    '1.003361',
    '2.000507',
    '1.001590',
  ])('include %s', (code) => {
    expect(procedures.some((one) => one.code === code)).toBe(true);
  });
});

test('94 offices ship, without areas and populations', async () => {
  const offices = await readShippedOffices();
  expect(offices).toHaveLength(94);
  for (const office of offices) expect(Office.parse(office)).toEqual(office);
});

test('the facts that ship fit the schema and have ids of their own', async () => {
  const facts = await readShippedFacts();
  for (const fact of facts) expect(Fact.parse(fact)).toEqual(fact);
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
});

test('everything that ships together stays under 24 MB', async () => {
  const names = await readdir(SHIPPED_DATA_DIR, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) =>
      stat(join(SHIPPED_DATA_DIR, name)).then((found) => (found.isFile() ? found.size : 0)),
    ),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(24 * 1024 * 1024);
});

describe('which procedures ship', () => {
  test.each([
    ['handled by a commune', procedure(), true],
    ['tax, whatever the level', procedure({ field: 'Thuế', levels: ['ministry'] }), true],
    ['fishing, whatever the level', procedure({ field: 'Thủy sản', levels: ['other'] }), true],
    [
      'quarantine at the port',
      procedure({ field: 'Thú y', name: 'Kiểm dịch hàng nhập khẩu', levels: ['ministry'] }),
      true,
    ],
    [
      'a ministry’s own affair',
      procedure({ field: 'Chứng khoán', name: 'Đăng ký chào bán', levels: ['ministry'] }),
      false,
    ],
  ])('%s: %#', (_name, given, expected) => {
    expect(ships(given)).toBe(expected);
  });
});

describe('facts only', () => {
  const long = 'x'.repeat(factLength + 1);
  test('a fee goes with the long condition that it hangs on, and stays with a long reference', () => {
    const fee = { amount: 50_000, currency: 'VND' };
    const kept = (feeNote: string) =>
      factsOnly(procedure({ submissions: [{ way: 'post', fee, feeNote }] })).submissions;
    expect(kept(`Đối với ${long}`)).toEqual([{ way: 'post' }]);
    expect(kept(`Thông tư ${long}`)).toEqual([{ way: 'post', fee }]);
    expect(kept('50.000 đồng/lần')).toEqual([{ way: 'post', fee, feeNote: '50.000 đồng/lần' }]);
  });

  test('several times of one way that only long notes tell apart go', () => {
    const time = (value: number) => ({
      way: 'post' as const,
      time: { value, unit: 'day' as const },
      timeNote: `${value} ${long}`,
    });
    expect(factsOnly(procedure({ submissions: [time(3), time(5)] })).submissions).toEqual([{ way: 'post' }]);
  });

  test('steps, notes and long requirements go, and the facets that they spoke of are named', () => {
    const given = procedure({
      steps: ['a'],
      requirements: long,
      documentNotes: ['Lưu ý: nộp sớm'],
    });
    const kept = factsOnly(given);
    expect(kept.steps).toBeUndefined();
    expect(kept.requirements).toBeUndefined();
    expect(kept.documentNotes).toBeUndefined();
    expect(kept.more).toEqual(['documents', 'steps', 'conditions']);
  });
});
