import { OfficeRole } from '../../schema/body';
import roleData from '../data/roleNames.json';
import { type Cells, parts, plain, RowProblem, said, slug } from './cells';
import { dateIn, linkIn } from './source';
import type { Units } from './units';

const roles = new Map<string, OfficeRole>(
  OfficeRole.options.flatMap((role) => [
    [plain(role), role] as const,
    ...(roleData.roles[role] ?? []).map((name) => [plain(name), role] as const),
  ]),
);
const wholeCity = /^(?:toan thanh pho|ca thanh pho|thanh pho|toan tp)$/;
/** A mobile number is a person's, and no table makes it an office's. */
const mobile = /^(?:\+?84|0)(?:3|5|7|8|9)\d{8}$/;

/** A line of offices by role. @throws RowProblem naming the cell that cannot be used */
export function bodyOf(cells: Cells, units: Units, today: string): unknown {
  const name = said(cells['name']) ?? '';
  const role = roles.get(plain(cells['role'] ?? ''));
  if (role === undefined)
    throw new RowProblem(
      'role',
      `"${cells['role'] ?? ''}" is no kind of office; those known are in docs/offices.md`,
    );
  const serves = wholeCity.test(plain(cells['serves'] ?? ''))
    ? []
    : parts(cells['serves'], /[;,\n]/).map((unit) => units.find(unit, 'serves').code);
  const [address, hours] = [said(cells['address']), said(cells['hours'])];
  const phone = phoneIn(cells);
  const source = sourceIn(cells, today);
  return {
    id:
      said(cells['id']) ?? slug([name, ...serves.filter(() => !isNamed(name, cells)).slice(0, 1)].join(' ')),
    name,
    role,
    ...(serves.length === 0 ? {} : { serves }),
    names: parts(cells['names'], /[;\n]/),
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
    ...(hours === undefined ? {} : { hours }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Whether the name says which ward it is of: "Công an phường Hải Châu". */
function isNamed(name: string, cells: Cells): boolean {
  return parts(cells['serves'], /[;,\n]/).some((unit) =>
    plain(name).includes(plain(unit.replace(/^(?:Phường|Xã|Đặc khu)\s+/i, ''))),
  );
}

function phoneIn(cells: Cells): string | undefined {
  const given = said(cells['phone'])
    ?.replace(/[()-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (given === undefined) return undefined;
  if (!/^[0-9 .+]{3,20}$/.test(given))
    throw new RowProblem('phone', `"${cells['phone']}" is not one telephone number such as 0236 3 822 041`);
  if (mobile.test(given.replace(/[ .]/g, '')))
    throw new RowProblem(
      'phone',
      `"${given}" is a mobile number: only numbers of the office itself may be told`,
    );
  return given;
}

function sourceIn(cells: Cells, today: string): unknown {
  const [publisher, url, asOf] = [said(cells['publisher']), linkIn(cells, 'url'), dateIn(cells, 'asOf')];
  if (publisher === undefined) {
    if (url !== undefined || asOf !== undefined)
      throw new RowProblem('publisher', 'must say who published it, where there is a link or a date');
    return undefined;
  }
  return { publisher, ...(url === undefined ? {} : { url }), asOf: asOf ?? today };
}
