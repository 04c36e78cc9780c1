import type { Cleaner } from '../../model/rules.js';
import { byline } from './rules/byline.js';
import { decorativeImage } from './rules/decorative-image.js';
import { disclaimer } from './rules/disclaimer.js';
import { documentFurniture } from './rules/document-furniture.js';
import { editorCredit } from './rules/editor-credit.js';
import { endMark } from './rules/end-mark.js';
import { headline } from './rules/headline.js';
import { leadCaption } from './rules/lead-caption.js';
import { originalTitle } from './rules/original-title.js';
import { paywallNotice } from './rules/paywall-notice.js';
import { promotion } from './rules/promotion.js';
import { referenceList } from './rules/reference-list.js';
import { relatedLinks } from './rules/related-links.js';
import { reprintNotice } from './rules/reprint-notice.js';
import { shareBar } from './rules/share-bar.js';
import { solicitation } from './rules/solicitation.js';
import { sourceLine } from './rules/source-line.js';
import { tagList } from './rules/tag-list.js';
import { userLine } from './rules/user-line.js';

/** In alphabetical order; every one of them sees the same page. */
export const CLEANERS: readonly Cleaner[] = [
  byline,
  decorativeImage,
  disclaimer,
  documentFurniture,
  editorCredit,
  endMark,
  headline,
  leadCaption,
  originalTitle,
  paywallNotice,
  promotion,
  referenceList,
  relatedLinks,
  reprintNotice,
  shareBar,
  solicitation,
  sourceLine,
  tagList,
  userLine,
];
