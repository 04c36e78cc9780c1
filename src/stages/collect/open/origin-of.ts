import type { Origin } from '../../../model/input.js';
import { crawlTime } from './crawl-time.js';
import { webAddress } from './web-address.js';

interface Told {
  readonly url?: unknown;
  readonly crawled?: unknown;
  readonly charset?: string | null | undefined;
}

/** What came along with a page, as far as it is what it says: an address, a time, a charset. */
export function originOf({ url, crawled, charset }: Told): Origin {
  const address = webAddress(url);
  const time = crawlTime(crawled);
  return {
    ...(address === null ? {} : { url: address }),
    ...(time === null ? {} : { crawled: time }),
    ...(charset === null || charset === undefined || charset === '' ? {} : { charset }),
  };
}
