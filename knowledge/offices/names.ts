import type { Office } from '../schema/office';
import type { UnitKind } from './words';

/** A name that leads to an office: its own, that of a unit merged into it, or that of a district that held it. */
export interface OfficeName {
  office: Office;
  relation: 'own' | 'merged' | 'district';
  kind: UnitKind;
  /** Without its kind: "Hải Châu". */
  bare: string;
  /** In full, as the record has it: "Phường Thanh Bình". */
  full: string;
}

const kinds: readonly (readonly [RegExp, UnitKind])[] = [
  [/^Phường /i, 'ward'],
  [/^Xã /i, 'commune'],
  [/^Thị trấn /i, 'town'],
  [/^Đặc khu /i, 'special-zone'],
  [/^(?:Toàn bộ )?huyện /i, 'district'],
];

export function namesOf(office: Office): OfficeName[] {
  return [
    nameOf(office, office.name, 'own'),
    ...office.mergedFrom.map((full) => nameOf(office, full, 'merged')),
    ...office.formerDistricts.map((bare): OfficeName => ({
      office,
      relation: 'district',
      kind: 'district',
      bare,
      full: bare,
    })),
  ];
}

function nameOf(office: Office, full: string, relation: 'own' | 'merged'): OfficeName {
  const kind = kinds.find(([pattern]) => pattern.test(full));
  const bare = kind ? full.replace(kind[0], '') : full;
  return { office, relation, kind: kind?.[1] ?? 'commune', bare, full };
}

const roman: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3' };

/** The ways a name is written: "Ch’ơm", "Chơm"; "Tam Xuân II", "Tam Xuân 2"; in one word, as mountain names often are ("Laêê"). */
export function spellings(bare: string): string[] {
  const plain = bare.replace(/[’'ʼ`]/g, '');
  const figures = plain.replace(/ (I{1,3})$/, (_, number: string) => ` ${roman[number]}`);
  const joined = plain.includes(' ') || plain !== bare ? plain.replace(/\s/g, '') : '';
  // Doubled vowels of mountain names are also said one by one: "La Ê Ê".
  const apart = plain.replace(/([êơ])\1/giu, '$1 $1');
  return [...new Set([bare, plain, figures, joined, apart].filter((spelling) => spelling !== ''))];
}
