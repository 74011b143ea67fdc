import { AppError } from '../../errors/appError';

/** Pages ask for more than can be read beside the citizens who wait for answers. */
export class TooBusyError extends AppError {
  override readonly name = 'TooBusyError';
  readonly code = 'TOO_BUSY';
  /** For HTTP. */
  readonly statusCode = 503;
}

/**
 * Lets queries of pages go on one by one, so that a turn waits for one of them at most, however many readers there are.
 */
export class QueryLane {
  private going = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param atOnce how many go on beside one another @param most how many may wait */
  constructor(
    private readonly atOnce: number,
    private readonly most: number,
  ) {}

  /** @throws TooBusyError where too many wait */
  async run<Answer>(query: () => Promise<Answer>): Promise<Answer> {
    if (this.going < this.atOnce) this.going += 1;
    else if (this.waiting.length < this.most) await new Promise<void>((go) => this.waiting.push(go));
    else throw new TooBusyError('Too many pages are being read at once. Try again in a moment.');
    try {
      return await query();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.going -= 1;
    }
  }
}
