/** Addresses of procedures' own pages under the address at which the bot is reached from outside. */
export function pageAddresses(publicUrl: string): (code: string) => string {
  const base = publicUrl.replace(/\/+$/, '');
  return (code) => `${base}/thu-tuc/${encodeURIComponent(code)}`;
}
