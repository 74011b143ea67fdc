/** Members of no interest by themselves: what they stand beside says it. */
const unsaid = new Set(['currency', 'unit']);
/** Members whose value is said without their name. */
const bare = new Set(['name', 'way', 'title', 'number', 'publisher', 'amount', 'value', 'url']);

/**
 * A value of a record as the staff reads it: `[{"way":"online","fee":{"amount":8000,"currency":"VND"}}]` is
 * "online, fee 8.000 đồng".
 */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const members = value as Record<string, unknown>;
  return Object.entries(members)
    .filter(([member, part]) => part !== undefined && !unsaid.has(member))
    .map(([member, part]) => {
      const said = measured(member, part, members) ?? inWords(part);
      return bare.has(member) ? said : `${member} ${said}`;
    })
    .join(', ');
}

/** A number with what it counts: "8.000 đồng", "3 working-day". */
function measured(
  member: string,
  part: unknown,
  { currency, unit }: Record<string, unknown>,
): string | undefined {
  if (typeof part !== 'number') return undefined;
  if (member === 'amount') {
    const [amount, money] = [part.toLocaleString('vi-VN'), currency ?? 'VND'];
    return `${amount} ${money === 'VND' ? 'đồng' : inWords(money)}`;
  }
  return member === 'value' && unit !== undefined ? `${part} ${inWords(unit)}` : undefined;
}
