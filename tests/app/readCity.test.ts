import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCity } from '../../app/readCity';
import { shippedCity } from '../../dialogs/text/city';

const folder = mkdtempSync(join(tmpdir(), 'city-'));
afterAll(() => rmSync(folder, { recursive: true }));

const given = (content: string): string => {
  const file = join(folder, 'city.json');
  writeFileSync(file, content);
  return file;
};
const hotline = { name: '1022', numbers: [{ from: 'mọi máy', number: '0292 1022' }], hours: 'Trực cả ngày.' };

it('is the shipped one where no file is named', () => {
  expect(readCity(undefined)).toBe(shippedCity);
});

it('is read from a file as Windows writes it', () => {
  const read = readCity(given(`\uFEFF${JSON.stringify({ name: 'Cần Thơ', hotline })}`));
  expect(read).toMatchObject({
    name: 'Cần Thơ',
    hotline: { numbers: [{ number: '0292 1022' }], sources: [] },
  });
  expect(read.emergency).toEqual(shippedCity.emergency);
});

it('ships an example that fits', () => {
  expect(readCity(join(__dirname, '..', '..', 'docs', 'examples', 'thanh-pho.json')).name).toBe('Huế');
});

it.each([
  ['{', /city\.json \(CITY_FILE\) is not JSON/],
  ['{"name":"Huế"}', /hotline: /],
  [JSON.stringify({ name: 'Huế', hotline: { ...hotline, numbers: [] } }), /hotline\.numbers: /],
  [
    JSON.stringify({ name: 'Huế', hotline: { ...hotline, numbers: [{ from: 'a', number: 'gọi đi' }] } }),
    /telephone number/,
  ],
  [
    JSON.stringify({ name: 'Huế', hotline, greeting: 'Xin chào, em là Mai.' }),
    /greeting: must say that it is a machine/,
  ],
  [JSON.stringify({ name: 'Huế', hotline, hotlin: 1 }), /the file: .*hotlin/],
])('%s is refused, with file and field', (content, why) => {
  expect(() => readCity(given(content))).toThrow(why);
});
