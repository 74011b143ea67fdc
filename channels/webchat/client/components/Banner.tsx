import { useEffect, useState } from 'preact/hooks';
import { telUrl } from '../content/safe';
import type { Status } from '../transport';
import { useUi } from './ui';

/** Nobody looks at an empty window longer than this without being told. */
const SLOW_MS = 2_500;
/** A short break is mended before it is noticed. */
const BREAK_MS = 3_000;

type Kind = 'loading' | 'slow' | 'offline' | 'unreachable' | 'busy' | 'forbidden' | undefined;

/** What the network is doing, when it is not doing what it should; and the number to call meanwhile. */
export function Banner({ status, offline, begun }: { status: Status; offline: boolean; begun: boolean }) {
  const { text, settings } = useUi();
  const [late, setLate] = useState(false);
  const settled = status === 'online' && !offline;
  useEffect(() => {
    setLate(false);
    if (settled) return;
    const timer = setTimeout(() => setLate(true), begun ? BREAK_MS : SLOW_MS);
    return () => clearTimeout(timer);
  }, [settled, begun]);
  const kind = kindOf({ status, offline, begun, late });
  const calls = kind !== undefined && kind !== 'loading';
  const tel = telUrl(settings.hotline.phone);
  return (
    <div class={kind ? `banner ${kind}` : 'banner none'} role="status">
      {kind && (
        <p>
          {text[kind]}
          {calls && (
            <>
              {' '}
              <a href={tel}>{settings.hotline.label}</a>.
            </>
          )}
        </p>
      )}
    </div>
  );
}

function kindOf({
  status,
  offline,
  begun,
  late,
}: {
  status: Status;
  offline: boolean;
  begun: boolean;
  late: boolean;
}): Kind {
  if (status === 'refused') return 'forbidden';
  if (offline) return 'offline';
  if (status === 'busy') return 'busy';
  if (status === 'unreachable') return late ? 'unreachable' : undefined;
  if (status === 'connecting' && !begun) return late ? 'slow' : 'loading';
  return undefined;
}
