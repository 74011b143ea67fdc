import { type Facet, facets } from '../knowledge/schema/procedure';

/** What a button says to the tree, behind its title. */
export type Tap =
  | { kind: 'procedure'; code: string; facet: Facet; page: number; inCase?: string }
  | { kind: 'command'; command: string };

const procedureTap =
  /^#p\/(\d\.\d{6})\/([a-z]+)(?:\/(\d{1,3}))?(?:\/((?=[\d-]*[a-z])[a-z\d][a-z\d-]{0,59}))?$/;
const commandTap = /^#c\/([a-z]+)$/;

/** The text of a button that opens a facet of a procedure, perhaps for one case; long lists continue on the next page. */
export function procedureTapText(code: string, facet: Facet, page = 1, inCase?: string): string {
  return `#p/${code}/${facet}${page > 1 || inCase ? `/${page}` : ''}${inCase ? `/${inCase}` : ''}`;
}

/** The text of a button that gives a command of the small-talk table ("menu", "handoff", …). */
export function commandTapText(command: string): string {
  return `#c/${command}`;
}

/** Reads the text of a tapped button; null for anything that a person typed. */
export function readTap(text: string): Tap | null {
  const procedure = procedureTap.exec(text.trim());
  if (procedure) {
    const [, code, facet, page, inCase] = procedure as unknown as [string, string, string, string?, string?];
    if (!isFacet(facet)) return null;
    return {
      kind: 'procedure',
      code,
      facet,
      page: page ? Math.max(1, Number(page)) : 1,
      ...(inCase ? { inCase } : {}),
    };
  }
  const command = commandTap.exec(text.trim());
  return command ? { kind: 'command', command: command[1] as string } : null;
}

function isFacet(name: string): name is Facet {
  return (facets as readonly string[]).includes(name);
}
