const HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/i;

/** The host of an absolute or protocol-relative address in lower case, `''` where there is none. */
export function hostOf(address: string): string {
  return HOST.exec(address.trim())?.[1]?.toLowerCase() ?? '';
}

/** True where `host` is `name` or a label below it: `news.qq.com` is within `qq.com`, `netflix.com` not within `x.com`. */
export function isHostWithin(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}

const BEFORE_SITE = /^(?:www|m|wap)\.(?=.+\.)/;

/** A host without what says only how its pages are read: `news.example.com` of `m.news.example.com`. */
export function plainHost(host: string): string {
  return host.replace(BEFORE_SITE, '');
}
