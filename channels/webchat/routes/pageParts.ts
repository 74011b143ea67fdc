import type { Hotline } from '../../definition';
import type { ProcedureFinding } from '../../finding';
import type { Asset } from '../assets';
import type { Limits } from '../limits';
import type { Look } from '../look/look';
import type { Origins } from '../origins';

/** What the pages of the chat are made from. */
export interface PageParts {
  origins: Origins;
  look: Look;
  /** Which client the chat's page brings: our own, or the unmodified Web Chat of the package beside us. */
  client: 'own' | 'official';
  /** Whether `/` shows the demo portal. */
  demo: boolean;
  /** A number to call while nothing works. */
  hotline: Hotline;
  limits: Pick<Limits, 'textCharacters'>;
  finding?: ProcedureFinding | undefined;
}

/** Named files that belong to pages, with the address of each: its content is in it, so it can be kept for ever. */
export interface Assets {
  named: ReadonlyMap<string, Asset>;
  address(name: string): Promise<string>;
}
