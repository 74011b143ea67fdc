/** Tells the style how high header and foot are, and how much a keyboard hides that does not make the window smaller. */
export function measure(): void {
  const { style } = document.documentElement;
  const height = (selector: string): number =>
    document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
  style.setProperty('--head', `${height('header')}px`);
  style.setProperty('--foot', `${height('.foot')}px`);
  const view = window.visualViewport;
  // A page that is zoomed with two fingers has a small viewport too.
  const hidden = view && view.scale === 1 ? innerHeight - view.height - view.offsetTop : 0;
  style.setProperty('--keyboard', `${Math.max(0, Math.round(hidden))}px`);
}

/** How far down something is, under the header and above the box: what can be read of the talk. */
function readable(): { top: number; bottom: number } {
  const header = document.querySelector('header');
  const foot = document.querySelector('.foot');
  const stays = header && getComputedStyle(header).position === 'fixed';
  return {
    top: stays ? header.getBoundingClientRect().height : 0,
    bottom: foot ? foot.getBoundingClientRect().top : innerHeight,
  };
}

/** Of the room for reading, a question may take this share before the answer under it. */
const QUESTION_SHARE = 0.35;
const GAP = 8;
/** What a reader does to go elsewhere. Typing into the box is no such thing. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Keeps the place of reading: an answer opens at its question and first line, and stays there whatever comes and goes
 * around it, until the reader moves.
 */
export class Reading {
  private held = false;

  /** Gives back what ends it. */
  watch(): () => void {
    const moved = (event: Event): void => {
      if ((event.target as Element | null)?.closest?.('.composer') && (event as KeyboardEvent).key !== 'Tab')
        return;
      this.held = false;
    };
    for (const kind of MOVES) addEventListener(kind, moved, { passive: true });
    return () => {
      for (const kind of MOVES) removeEventListener(kind, moved);
    };
  }

  /** A question was asked: it goes to the top. */
  question(): void {
    this.held = true;
    this.settle();
  }

  /** Something has changed its size: there is room again for the last exchange, and it is where it was. */
  settle(): void {
    this.makeRoom();
    const exchange = lastExchange();
    if (!this.held || !exchange) return;
    const { top, bottom } = readable();
    const answer = exchange.querySelector('.answer');
    const question = answer ? answer.getBoundingClientRect().top - exchange.getBoundingClientRect().top : 0;
    const first = answer && question > (bottom - top) * QUESTION_SHARE ? answer : exchange;
    const by = first.getBoundingClientRect().top - top - GAP;
    if (Math.abs(by) > 1) scrollTo({ top: Math.max(0, scrollY + by) });
  }

  /** Makes room under a short last exchange, so that it can stand at the top; no more than that. */
  private makeRoom(): void {
    const room = document.getElementById('room');
    const end = document.getElementById('end');
    const exchange = lastExchange();
    if (!room || !end) return;
    const { top, bottom } = readable();
    const used = exchange?.querySelector('.question')
      ? end.getBoundingClientRect().top - exchange.getBoundingClientRect().top + GAP
      : Infinity;
    room.style.height = `${Math.max(0, Math.ceil(bottom - top - used))}px`;
  }
}

/** Whether the end of the talk lies under the box. */
export function hasMore(): boolean {
  const end = document.getElementById('end');
  return end !== null && end.getBoundingClientRect().top > readable().bottom + GAP;
}

/** One window further down. */
export function readOn(): void {
  const { top, bottom } = readable();
  scrollBy({ top: Math.max(80, bottom - top - 48) });
}

function lastExchange(): Element | undefined {
  return [...document.querySelectorAll('[data-exchange]')].at(-1);
}
