import type { Expired } from '../collection';

/**
 * Whether a line of a file holds a document that is past its time. Looked for in the text, because reading a line as
 * JSON is what costs: quotes inside a value are escaped, so that `"at":` stands nowhere but at the field.
 */
export function expiredLine({ field, before }: Expired): (line: string) => boolean {
  const time = new RegExp(`"${field}":(\\d+)[,}]`);
  return (line) => {
    const [, found] = time.exec(line) ?? [];
    return found !== undefined && Number(found) < before;
  };
}
