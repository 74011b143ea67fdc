import { z } from 'zod';
import data from '../data/wordless.json';

const Signs = z.array(z.string().min(1).max(4)).min(1);
const signs = z.strictObject({ about: z.string(), thanks: Signs, help: Signs }).parse(data);

/** What a message without words says: a thumb or a heart thanks, a question mark asks for help; null for other signs. */
export function wordlessTopic(text: string): 'thanks' | 'help' | null {
  const said = text.trim();
  if (signs.thanks.some((sign) => said.startsWith(sign))) return 'thanks';
  return signs.help.some((sign) => said.startsWith(sign)) ? 'help' : null;
}
