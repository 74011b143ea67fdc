import { z } from 'zod';

/** An address that a citizen may open: http or https, never one that runs something (`javascript:`, `data:`). */
export const WebLink = z.url({ protocol: /^https?$/ });
