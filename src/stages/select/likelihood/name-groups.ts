/**
 * Words that class and id attributes name parts of a page with, by what they tell of: weak evidence, whose weight is
 * tuned with the rest. The order is that of the features.
 */
export const NAME_GROUPS: readonly (readonly [group: string, words: string])[] = [
  [
    'body',
    'article articlebody body content story post entry text main detail details rich prose copy paragraph zhengwen wenzhang neirong',
  ],
  [
    'navigation',
    'nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs topbar toolbar pager pagination skip tabs tab header',
  ],
  ['comments', 'comment comments disqus reply replies respond discussion pinglun tie gentie'],
  ['footer', 'footer foot copyright colophon bottom'],
  [
    'share',
    'share sharing social sharebar sharebox addthis bdsharebuttonbox jiathis facebook twitter whatsapp follow',
  ],
  [
    'promotion',
    'ad ads advert advertisement advertising adsense sponsor sponsored promo promotion qrcode microtransaction paywall guanggao banner cta donate support app download offer product',
  ],
  ['author', 'author authors byline bio writer contributor profile avatar about'],
  ['meta', 'meta date time published info dateline posted source timestamp credit credits views count stats'],
  [
    'media',
    'caption figure image img photo gallery media video player thumb thumbnail slide slider pic picture',
  ],
  ['tags', 'tag tags topic topics category categories keyword keywords label labels hashtags'],
  [
    'form',
    'form signup subscribe newsletter login register search input consent cookie cookies modal popup gdpr privacy alert dialog email mailing',
  ],
  [
    'teaser',
    'card cards teaser teasers item items list grid more read next prev previous also carousel widget widgets sidebar rail tile aside column inline block box feed river related relation recommend recommends recommended recommendation recommendations recirc trending popular mostread outbrain taboola tuijian xiangguan hot latest',
  ],
  [
    'note',
    'notice disclaimer correction footnote license note notes tip faq factbox infobox key takeaways highlights toc contents',
  ],
  [
    'heading',
    'title headline heading hed dek subtitle standfirst summary lead lede intro excerpt deck abstract description sub kicker quote pullquote blockquote',
  ],
];
