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
/** What was scrolled less than this was not scrolled by the reader. */
const SLACK = 24;

/** Keeps the place of reading: an answer opens at its question and first line, and nothing jumps under the eyes. */
export class Reading {
  private placed: number | undefined;

  /** A question was asked: it goes to the top. */
  question(): void {
    const exchange = lastExchange();
    if (exchange) this.place(exchange);
  }

  /** The first answer has come. Whoever has scrolled meanwhile is left alone. */
  answer(): void {
    if (this.placed === undefined || Math.abs(scrollY - this.placed) > SLACK) return;
    const exchange = lastExchange();
    const answer = exchange?.querySelector('.answer');
    if (!exchange || !answer) return;
    const { top, bottom } = readable();
    const question = answer.getBoundingClientRect().top - exchange.getBoundingClientRect().top;
    this.place(question > (bottom - top) * QUESTION_SHARE ? answer : exchange);
  }

  /** Makes room under a short last exchange, so that it can stand at the top; no more than that. */
  makeRoom(): void {
    const room = document.getElementById('room');
    const end = document.getElementById('end');
    const exchange = lastExchange();
    if (!room || !end) return;
    const { top, bottom } = readable();
    const used = exchange?.querySelector('.question')
      ? end.getBoundingClientRect().top - exchange.getBoundingClientRect().top + GAP
      : Infinity;
    room.style.height = `${Math.max(0, Math.floor(bottom - top - used))}px`;
  }

  private place(element: Element): void {
    const { top } = readable();
    scrollTo({ top: Math.max(0, scrollY + element.getBoundingClientRect().top - top - GAP) });
    this.placed = scrollY;
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
