import type { SourceBlock } from '../../../../../replies/blocks';
import { useUi } from '../ui';
import { Icon } from '../Icon';
import { Link } from './Link';

/** Where the answer comes from: one small line that opens. */
export function Source({ block }: { block: SourceBlock }) {
  const { text } = useUi();
  const { name, code, decision, publisher, asOf, url, page } = block;
  const rows = [
    [text.official, name],
    [text.code, code],
    [text.decision, decision],
    [text.publisher, publisher],
    [text.asOf, asOf && date(asOf)],
  ].filter((row): row is [string, string] => row[1] !== undefined);
  const line = [publisher ?? name, asOf && date(asOf)].filter(Boolean).join(', ');
  return (
    <div class="source">
      <details>
        <summary>
          <Icon name="chevron" size={1} />
          <span>
            {text.source}: {line}
          </span>
        </summary>
        <dl>
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {url !== undefined && <Link url={url}>{text.sourcePage}</Link>}
      </details>
      {page !== undefined && <Link url={page}>{text.ownPage}</Link>}
    </div>
  );
}

/** 2026-07-01 as 01/07/2026, 2026-07 as 07/2026. */
function date(asOf: string): string {
  return asOf.split('-').reverse().join('/');
}
