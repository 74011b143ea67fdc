import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readStaffFile } from '../../errors/staffFile';

class Refused extends Error {}
const Book = z.strictObject({ title: z.string(), author: z.strictObject({ name: z.string() }) });
const file = join(mkdtempSync(join(tmpdir(), 'staff-file-')), 'book.json');

function read(text: string, called?: string): unknown {
  writeFileSync(file, text);
  return readStaffFile(file, Book, (message, options) => new Refused(message, options), called);
}

const book = { title: 'Dế Mèn', author: { name: 'Tô Hoài' } };

describe('A file that staff write by hand', () => {
  it('is read, with or without the mark that some editors put first', () => {
    expect(read(JSON.stringify(book))).toEqual(book);
    expect(read(`\uFEFF${JSON.stringify(book)}`)).toEqual(book);
  });

  it.each([
    ['is no JSON', '{"title": ', /^book is not JSON: /],
    ['lacks a member', '{"title": "Dế Mèn", "author": {}}', /^book cannot be used:\n {2}author\.name: /],
    ['is nothing of the kind', '[]', /^book cannot be used:\n {2}the file: /],
  ])('is refused where it %s, in one message', (_what, text, message) => {
    expect(() => read(text, 'book')).toThrow(Refused);
    expect(() => read(text, 'book')).toThrow(message);
  });

  it('is called by its name, unless told otherwise', () =>
    expect(() => read('x')).toThrow(`${file} is not JSON`));
});
