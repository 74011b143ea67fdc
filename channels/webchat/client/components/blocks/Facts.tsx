import type { FactsBlock } from '../../../../../replies/blocks';
import { Linked } from './Markdown';

/** What is longer is a sentence, and set as one. */
const SHORT = 32;

/** Labels and values as a small table. */
export function Facts({ block: { title, rows } }: { block: FactsBlock }) {
  return (
    <table class="facts">
      {title !== undefined && <caption>{title}</caption>}
      <tbody>
        {rows.map(({ label, value }, i) => (
          <tr key={i}>
            <th scope="row">{label}</th>
            <td class={value.length > SHORT ? 'long' : undefined}>
              <Linked text={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
