import { z } from 'zod';
import type { Body, OfficeRole } from '../schema/body';
import type { Office } from '../schema/office';
import roleData from './data/roles.json';

const Roles = z.record(z.string(), z.object({ title: z.string(), names: z.array(z.string().min(2)) }));

/** Offices that every ward or commune has of its own. */
export const unitRoles = Roles.parse(roleData.roles);

/** Where one has to go. */
export type OfficeFound =
  | { kind: 'committee'; office: Office }
  | { kind: 'body'; body: Body }
  /** It is known that there is one, and what it is called; its address is not held. */
  | { kind: 'not-held'; title: string };

/**
 * The office of a role for a ward or commune: never another one's address.
 * @param ward absent where the city has one for all, or where it is not known which
 */
export function resolveOffice(
  role: OfficeRole,
  ward: Office | undefined,
  bodies: readonly Body[],
): OfficeFound | null {
  const of = bodies.filter((body) => body.role === role);
  const own = ward && of.find(({ serves }) => serves?.includes(ward.code));
  if (own) return { kind: 'body', body: own };
  if (ward && (role === 'committee' || role === 'one-stop-shop')) return { kind: 'committee', office: ward };
  const unit = unitRoles[role];
  if (unit)
    return ward
      ? {
          kind: 'not-held',
          title: unit.title.replace('{unit}', ward.name.charAt(0).toLowerCase() + ward.name.slice(1)),
        }
      : null;
  const [forAll] = of.filter(({ serves }) => serves === undefined);
  return forAll ? { kind: 'body', body: forAll } : null;
}
