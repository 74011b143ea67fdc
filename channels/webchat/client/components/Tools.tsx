import { useRef, useState } from 'preact/hooks';
import type { AnswerView } from '../content/answerView';
import { plainText } from '../content/plainText';
import { canShare, copy, print, share } from '../device/hand';
import { canSpeak, Speaker } from '../device/speaker';
import type { Answer, Rating } from '../state/conversation';
import { Icon } from './Icon';
import { Feedback } from './Feedback';
import { useUi } from './ui';

/** Copy, share, print and read an answer; say whether it helped. */
export function Tools({
  answer,
  view,
  rating,
}: {
  answer: Answer;
  view: AnswerView;
  rating: Rating | undefined;
}) {
  const { text, announce } = useUi();
  const [told, setTold] = useState('');
  const [speaking, setSpeaking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const say = (sentence: string): void => {
    setTold(sentence);
    announce(sentence);
  };
  const tool = (icon: string, label: string, act: () => void, pressed?: boolean) => (
    <button type="button" class="tool" aria-label={label} aria-pressed={pressed} onClick={act}>
      <Icon name={icon} size={1.25} />
    </button>
  );
  const listen = (): void => {
    if (speaking) return Speaker.stop();
    const started = Speaker.say(plainText(view), () => setSpeaking(false));
    if (started) setSpeaking(true);
    else say(text.noVoice);
  };
  return (
    <div class="tools" role="group" aria-label={text.tools} ref={place}>
      <div class="row">
        <Feedback answer={answer} rating={rating} />
        {tool(
          'copy',
          text.copy,
          () => void copy(plainText(view)).then((done) => say(done ? text.copied : text.copyFailed)),
        )}
        {canShare() && tool('share', text.share, () => void share(plainText(view)))}
        {tool('print', text.print, () => print(place.current?.closest('.answer')))}
        {canSpeak() && tool(speaking ? 'stop' : 'listen', speaking ? text.stop : text.listen, listen)}
      </div>
      {told !== '' && <p class="told">{told}</p>}
    </div>
  );
}
