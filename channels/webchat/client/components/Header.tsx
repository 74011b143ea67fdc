import { useState } from 'preact/hooks';
import { framed, tellParent } from '../parent';
import { Dialog } from './Dialog';
import { Icon } from './Icon';
import { useUi } from './ui';

/** The city's face, and the few things that are not talk. */
export function Header({ switchLanguage, restart }: { switchLanguage: () => void; restart: () => void }) {
  const { text, settings } = useUi();
  const [open, setOpen] = useState<'menu' | 'restart'>();
  const [wide, setWide] = useState(false);
  const close = (): void => setOpen(undefined);
  const enlarge = (): void => {
    tellParent({ wide: !wide });
    setWide(!wide);
    close();
  };
  return (
    <header aria-label={settings.name}>
      <Emblem />
      <div class="name">
        <h1>{settings.name}</h1>
        <p>
          <span class="city">{settings.city}</span>
          <span>{text.kind}</span>
        </p>
      </div>
      <button
        type="button"
        class="plain"
        aria-label={text.options}
        aria-haspopup="dialog"
        onClick={() => setOpen('menu')}
      >
        <span class="dots">
          <Icon name="menu" />
        </span>
      </button>
      {framed && (
        <button
          type="button"
          class="plain"
          aria-label={text.closeLong}
          onClick={() => tellParent({ close: true })}
        >
          <Icon name="close" />
        </button>
      )}
      {open === 'menu' && (
        <Dialog title={text.options} close={close}>
          <ul class="menu">
            <li>
              <button type="button" onClick={() => setOpen('restart')}>
                {text.restart}
              </button>
            </li>
            <li>
              <button
                type="button"
                lang={text.locale.startsWith('vi') ? 'en' : 'vi'}
                onClick={() => {
                  switchLanguage();
                  close();
                }}
              >
                {text.language}
              </button>
            </li>
            <li>
              <a href="quyen-rieng-tu" target="_blank" rel="noopener">
                {text.privacy}
                <span class="hidden"> ({text.newTab})</span>
              </a>
            </li>
            {framed && (
              <li class="wide-only">
                <button type="button" onClick={enlarge}>
                  {wide ? text.shrink : text.enlarge}
                </button>
              </li>
            )}
          </ul>
        </Dialog>
      )}
      {open === 'restart' && (
        <Dialog title={text.restartAsk} close={close}>
          <p>{text.restartMeans}</p>
          <div class="decide">
            <button
              type="button"
              class="main"
              onClick={() => {
                close();
                restart();
              }}
            >
              {text.restartYes}
            </button>
            <button type="button" onClick={close}>
              {text.restartNo}
            </button>
          </div>
        </Dialog>
      )}
    </header>
  );
}

export function Emblem() {
  const { settings } = useUi();
  return (
    <span class="emblem" aria-hidden="true">
      {settings.emblem !== undefined ? (
        <img src={settings.emblem} alt="" />
      ) : (
        <span>{settings.hotline.name}</span>
      )}
    </span>
  );
}
