import { tidy } from '../../language/text';

/** One audience that has commas in its own name. */
const staff = /Cán bộ, công chức, viên chức/gi;

/**
 * "Công dân Việt Nam, Tổ chức (không bao gồm doanh nghiệp, HTX)" → two names. Commas inside brackets and inside
 * the name of the civil servants part nothing.
 */
export function readAudience(given: string): string[] {
  const kept = tidy(given).replace(staff, (name) => name.replaceAll(',', '\u0001'));
  const parts = kept.split(/[,;|](?![^(]*\))/).map((part) => part.replaceAll('\u0001', ',').trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
