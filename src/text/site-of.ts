/** news.example.com.cn → example.com.cn: a short label before that of a country may be no site's own. */
export function siteOf(host: string): string {
  const labels = host.split('.');
  const [second = '', first = ''] = labels.slice(-2);
  return labels.slice(first.length === 2 && second.length <= 3 ? -3 : -2).join('.');
}
