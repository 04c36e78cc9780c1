const HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/i;

/** The host of an absolute or protocol-relative address in lower case, `''` where there is none. */
export function hostOf(address: string): string {
  return HOST.exec(address.trim())?.[1]?.toLowerCase() ?? '';
}

/** True where `host` is `name` or a label below it: `news.qq.com` is within `qq.com`, `netflix.com` not within `x.com`. */
export function isHostWithin(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}
