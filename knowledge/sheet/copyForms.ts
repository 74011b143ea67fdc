/** One way in which a paper may be handed in: "bản sao điện tử được chứng thực từ bản chính". */
const form =
  'bản (?:sao|chính|chụp|gốc)(?: y)?(?: điện tử)?' +
  '(?: kèm(?: theo)? bản (?:chính|gốc)(?: để đối chiếu)?| (?:được |có )?(?:chứng thực|công chứng)(?: điện tử)?(?: hợp pháp)?' +
  '| (?:được )?(?:cấp )?từ sổ gốc| từ bản chính)*';
const between = '\\s*(?:,\\s*(?:hoặc )?|;\\s*|hoặc )';
const opening = new RegExp(
  `^(?:0?1 |một )?(${form}(?:${between}${form})+)(?: của)?\\s+(?=\\p{L}{2})(?!(?:hoặc|để|và|kèm|từ|có|chụp|hợp lệ|theo|được|xuất trình|điện tử|một trong|các giấy tờ sau)(?!\\p{L}))`,
  'iu',
);

/** Shorter names are read in one glance. */
const LONG_CHARACTERS = 90;

const ways: readonly [RegExp, string][] = [
  [/(?:^|,\s*|hoặc )bản (?:chính|gốc)(?! điện)/iu, 'bản chính'],
  [/(?:^|,\s*|hoặc )bản (?:sao|chụp)(?=\s*(?:hoặc|,|;|$))/iu, 'bản sao'],
  [/chứng thực|công chứng/iu, 'bản sao chứng thực'],
  [/kèm(?: theo)? bản (?:chính|gốc)/iu, 'bản sao kèm bản chính để đối chiếu'],
  [/điện tử/iu, 'bản điện tử'],
];

/** The name of a paper, and the forms of copy that stood before it, where they hid it. */
export function withoutCopyForms(name: string): { name: string; plain?: string } {
  const [whole, forms = ''] = name.length > LONG_CHARACTERS ? (opening.exec(name) ?? []) : [];
  const rest = whole === undefined ? '' : name.slice(whole.length);
  if (!/\p{L}{2}.*\p{L}{2}/u.test(rest)) return { name };
  const told = ways.flatMap(([pattern, text]) => (pattern.test(forms) ? [text] : []));
  return {
    name: rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1),
    plain: told.length > 0 ? told.join(', ').replace(/, ([^,]*)$/u, ' hoặc $1') : 'bản sao',
  };
}
