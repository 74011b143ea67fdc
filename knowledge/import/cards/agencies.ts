import { z } from 'zod';
import given from './data/agencies.json';

const Words = z.array(z.string().min(1));
const Agencies = z.strictObject({
  about: z.string(),
  levels: z.array(z.strictObject({ key: z.string(), pattern: z.string() })),
  agencies: z.array(
    z.strictObject({ key: z.string(), pattern: z.string(), leveled: z.literal(true).optional() }),
  ),
  departments: Words,
  ministries: Words,
  offices: Words,
});
const data = Agencies.parse(given);
const levels = data.levels.map(({ key, pattern }) => ({
  key,
  pattern: new RegExp(String.raw`^\s*${pattern}(?!\p{L})`, 'u'),
}));
const named = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replace(/ /g, String.raw`\s+`);

interface Reader {
  pattern: RegExp;
  key: (found: RegExpExecArray, behind: string) => string;
}
const readers: Reader[] = [
  ...data.agencies.map(({ key, pattern, leveled }) => ({
    pattern: new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'gu'),
    key: (_found: RegExpExecArray, behind: string) => {
      const level = leveled ? levels.find((one) => one.pattern.test(behind)) : undefined;
      return level === undefined ? key : `${key}-${level.key}`;
    },
  })),
  headed(String.raw`(?<!cơ\s)sở`, data.departments, 'sở'),
  headed(String.raw`(?<!cán\s)bộ`, data.ministries, 'bộ'),
  headed('phòng', data.offices, 'phòng'),
  {
    pattern:
      /(?<!\p{L})(tổng cục|chi cục|cục)\s+(?!(?:hoặc|và|có|được|quản lý)(?!\p{L}))(\p{L}+)(?:\s+(\p{L}+))?/gu,
    key: (found) => `${found[1]} ${found[2]}`,
  },
];

function headed(head: string, words: readonly string[], name: string): Reader {
  return {
    pattern: new RegExp(String.raw`(?<!\p{L})${head}\s+(${named(words)})(?!\p{L})`, 'gu'),
    key: (found) => `${name} ${(found[1] ?? '').replace(/\s+/g, ' ')}`,
  };
}

/** Bodies that a lower-case text names, each under its key: "công an phường" → police-commune. */
export function agenciesIn(given: string): { key: string; said: string }[] {
  const found: { key: string; said: string }[] = [];
  let text = given;
  for (const { pattern, key } of readers) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      found.push({
        key: key(match, text.slice(end, end + 40)),
        said: text.slice(match.index, end + 20).trim(),
      });
    }
    text = text.replace(pattern, (all) => ' '.repeat(all.length));
  }
  return found;
}
