import { useRef, useState } from 'preact/hooks';
import { canListen, listen } from '../device/listener';
import { Dialog } from './Dialog';
import { Icon } from './Icon';
import { useUi } from './ui';

/** Speech instead of typing, where the browser can. Off until it is tapped, and said who does the work. */
export function Microphone({ words }: { words: (text: string) => void }) {
  const { text, announce, memory } = useUi();
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState('');
  const [on, setOn] = useState(false);
  const stop = useRef<() => void>();
  if (!canListen()) return null;
  const say = (sentence: string): void => {
    setTold(sentence);
    announce(sentence);
  };
  const start = (): void => {
    setAsking(false);
    memory.set('microphone', true);
    setOn(true);
    say(text.listening);
    stop.current = listen(text.locale, {
      words,
      failed: (denied) => say(denied ? text.speakDenied : text.speakFailed),
      ended: () => {
        setOn(false);
        setTold((before) => (before === text.listening ? '' : before));
      },
    });
  };
  const tap = (): void => {
    if (on) stop.current?.();
    else if (memory.get('microphone') === true) start();
    else setAsking(true);
  };
  const label = on ? text.speakStop : text.speak;
  return (
    <>
      <button type="button" class={on ? 'microphone on' : 'microphone'} aria-label={label} onClick={tap}>
        <Icon name={on ? 'stop' : 'microphone'} size={1.4} />
      </button>
      {told !== '' && <p class="told above">{told}</p>}
      {asking && (
        <Dialog title={text.speakAsk} close={() => setAsking(false)}>
          <p>{text.speakMeans}</p>
          <div class="decide">
            <button type="button" class="main" onClick={start}>
              {text.speakYes}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {text.speakNo}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
