import { discountRate, fen } from '@/lib/kernel/money';
import { CATEGORIES, DELIVERY_TYPE_OF_MARKET, MARKETS, marketOf } from '../categories';
import { ids, type RuleArea } from './area';
import { count, size, yuan } from './format';

export const categories: RuleArea = {
  id: 'categories',
  ids: ids('CAT', 1, 10),
  published: ['CAT-02', 'CAT-07', 'CAT-08'],
  onlyIn: { '2018-07': ['CAT-07', 'CAT-08'], '2019-09': ['CAT-01', 'CAT-02', 'CAT-03', 'CAT-06'] },
  figures: { 'CAT-01': () => ({ count: count(MARKETS.length) }) },
  terms: {
    'CAT-01': () => ({ markets: MARKETS.map((market) => `market.${market}`) }),
    'CAT-03': () => ({
      manual: MARKETS.filter((market) => DELIVERY_TYPE_OF_MARKET[market] === 'MANUAL').map(
        (market) => `market.${market}`,
      ),
    }),
    'CAT-06': () => ({
      subcategories: CATEGORIES.filter((category) => marketOf(category) === 'tech-ops').map(
        (category) => `category.${category}`,
      ),
    }),
  },
};

export const listing: RuleArea = {
  id: 'listing',
  ids: ids('LST', 1, 20),
  published: ['LST-20'],
  byStaff: [...ids('LST', 1, 8), 'LST-12'],
  onlyIn: { '2018-07': ['LST-20'] },
  figures: {
    'LST-10': (pack) => ({ days: count(pack.listing.reviewWorkingDays) }),
    'LST-11': (pack) => ({ days: count(pack.listing.imageReviewWorkingDays) }),
    'LST-14': (pack) => ({ days: count(pack.listing.reviewWorkingDays) }),
    'LST-17': ({ listing: form }) => ({
      nameMax: count(form.nameMax),
      summaryMax: count(form.summaryMax),
      tagsMin: count(form.tagsMin),
      tagsMax: count(form.tagsMax),
      picturesMin: count(form.picturesMin),
      width: count(form.pictureWidthPx),
      height: count(form.pictureHeightPx),
      pictureSize: size(form.pictureMaxBytes),
    }),
  },
};

export const agreement: RuleArea = {
  id: 'agreement',
  ids: ids('AGR', 1, 8),
  published: ['AGR-02', 'AGR-03', 'AGR-04', 'AGR-06', 'AGR-07'],
  figures: {
    'AGR-05': (pack) => ({ days: count(pack.serviceAgreement.acceptanceWorkingDaysMin) }),
    'AGR-06': (pack) => ({ days: count(pack.serviceAgreement.forceMajeureNoticeDays) }),
  },
};

const EXAMPLE_ORIGINAL = fen(160_000n);
const EXAMPLE_SALE = fen(144_000n);

export const pricing: RuleArea = {
  id: 'pricing',
  ids: ids('SPC', 1, 13),
  published: ['SPC-01'],
  figures: {
    'SPC-06': (pack) => ({ days: count(pack.pricing.trialMaxDays) }),
    'SPC-07': (pack) => ({
      decimals: count(pack.pricing.discountDecimals),
      original: yuan(EXAMPLE_ORIGINAL),
      sale: yuan(EXAMPLE_SALE),
      rate: `${discountRate(EXAMPLE_SALE, EXAMPLE_ORIGINAL)}%`,
    }),
  },
};

export const discounts: RuleArea = { id: 'discounts', ids: ids('DSC', 1, 7) };
