import { tidy } from '../../language/text';
import type { Level, Procedure } from '../schema/procedure';
import { readAgencies } from './agency';
import provinces from './data/provinces.json';
import type { Note } from './defects';
import { orEmpty } from './empty';
import { clausesOf, shortened } from './lines/clauses';
import type { PortalRow } from './portalRow';
import { filingBodyOf } from './filingBody';
import { bodyToday } from './successors';

type Places = Pick<
  Procedure,
  | 'agency'
  | 'authority'
  | 'abolished'
  | 'elsewhere'
  | 'receivingPoints'
  | 'hours'
  | 'anywhere'
  | 'onlineLevel'
>;

const otherCity = new RegExp(
  String.raw`(?<!\p{L})(?:${provinces.names.filter((name) => !['Đà Nẵng', 'Quảng Nam'].includes(name)).join('|')})(?!\p{L})`,
  'u',
);
const communeBody = /(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|công an|quân sự)[^,;]{0,40}(?:xã|phường)/iu;
const anywhere = /không phụ thuộc (?:vào )?nơi (?:cư trú|thường trú|ở)|bất kỳ .{0,40}(?:cấp xã|xã, phường)/iu;
const hours =
  /(?:giờ hành chính|thời gian (?:tiếp nhận|nhận|làm việc)[^.;\n]{0,20}?:?)[^.;\n]{0,20}(?:thứ|từ|các ngày|sáng|hàng ngày|tuần)[^.;\n]{0,110}/iu;

/** Where a procedure is handled, in bodies that exist today, and how it can be filed. */
export function readPlaces(row: PortalRow, levels: readonly Level[], note: Note): Places {
  const gone = new Set<string>();
  const today = (given: string, field: string): string[] =>
    listed(readAgencies(given, field, note)).flatMap((body) => {
      const { name, abolished } = bodyToday(body, row.linh_vuc);
      if (abolished) {
        gone.add(body);
        note('abolished-body', field, `${body} → ${name}`);
      }
      if (name === undefined) note('no-such-body', field, body);
      return name === undefined ? [] : [name];
    });
  const given = today(row.co_quan_thuc_hien, 'agency');
  const filedAt = given.length > 0 ? undefined : filingBodyOf(row.trinh_tu);
  const named = filedAt === undefined ? given : today(filedAt, 'agency');
  if (filedAt !== undefined) note('agency-from-steps', 'agency', filedAt);
  const elsewhere = named.filter((body) => otherCity.test(body));
  const agencies = withCommune(
    named.filter((body) => !elsewhere.includes(body)),
    levels,
    row,
  );
  const authority = unique(today(row.co_quan_tham_quyen, 'authority'));
  const points = pointsOf(row.dia_chi, (body) => bodyToday(body, row.linh_vuc).name);
  const texts = [row.trinh_tu, ...row.cach_thuc.map((way) => way.mo_ta), row.dia_chi];
  const open = texts.map((text) => hours.exec(text)?.[0]).find((found) => found !== undefined);
  return {
    ...(agencies.length === 0 ? {} : { agency: agencies.join(', ') }),
    ...(authority.length === 0 ? {} : { authority: authority.join(', ') }),
    ...(gone.size === 0 ? {} : { abolished: [...gone] }),
    ...(elsewhere.length === 0 ? {} : { elsewhere }),
    ...(points.length === 0 ? {} : { receivingPoints: points }),
    ...(open === undefined ? {} : { hours: tidy(open) }),
    ...(texts.some((text) => anywhere.test(text)) ? { anywhere: true as const } : {}),
    ...onlineLevel(row),
  };
}

function listed(agencies: string): string[] {
  return agencies === '' ? [] : agencies.split(/,\s+(?=[\p{Lu}])/u).map((body) => body.trim());
}

/** A procedure of the commune, of which the source names only other bodies here, while its text says who it is. */
function withCommune(agencies: readonly string[], levels: readonly Level[], row: PortalRow): string[] {
  const named = unique(agencies);
  if (
    !levels.includes('commune') ||
    named.length === 0 ||
    named.some((body) => communeBody.test(body) || /cơ sở|xã|phường/iu.test(body))
  )
    return named;
  const beside = [row.co_quan_tham_quyen, row.dia_chi, row.trinh_tu].join(' ');
  const found = communeBody.exec(beside)?.[0];
  if (found === undefined) return named;
  const body = /công an/iu.test(found)
    ? 'Công an cấp xã'
    : /quân sự/iu.test(found)
      ? 'Ban Chỉ huy quân sự cấp xã'
      : 'Ủy ban nhân dân cấp xã';
  return [body, ...named];
}

function pointsOf(given: string, today: (body: string) => string | undefined): string[] {
  return unique(
    clausesOf(orEmpty(given)).flatMap((clause) => {
      const words = shortened(clause);
      const name = words === undefined ? undefined : today(words);
      return name === undefined || name.length < 4 ? [] : [name];
    }),
  ).slice(0, 6);
}

function onlineLevel(row: PortalRow): Pick<Places, 'onlineLevel'> {
  const said = [row.ten, row.trinh_tu, ...row.cach_thuc.map((way) => way.mo_ta)].join(' ').toLowerCase();
  const full = said.includes('toàn trình');
  const partial = said.includes('một phần') && /(?:dịch vụ công|trực tuyến)[^.;]{0,30}một phần/u.test(said);
  return full === partial ? {} : { onlineLevel: full ? 'full' : 'partial' };
}

function unique(given: readonly string[]): string[] {
  return [...new Map(given.map((text) => [text.toLowerCase(), text])).values()];
}
