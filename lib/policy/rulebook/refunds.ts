import { ids, type RuleArea } from './area';
import { count, existing, rate, reviewDays } from './format';

export const refunds: RuleArea = {
  id: 'refunds',
  ids: [...ids('RFD', 1, 16), ...ids('RFD', 20, 24), ...ids('RFD', 30, 39)],
  published: ['RFD-07', 'RFD-37'],
  byStaff: ['RFD-02', 'RFD-20', 'RFD-22', 'RFD-38', 'RFD-39'],
  onlyIn: { '2019-09': ['RFD-06', 'RFD-07', 'RFD-21', 'RFD-23', 'RFD-24', 'RFD-30', 'RFD-31', 'RFD-32'] },
  figures: {
    'RFD-01': (pack) => ({ days: reviewDays(pack, 'SAAS') }),
    'RFD-04': (pack) => ({ days: reviewDays(pack, 'SAAS') }),
    'RFD-05': (pack) => ({ days: reviewDays(pack, 'SAAS') }),
    'RFD-12': (pack) => ({ days: reviewDays(pack, 'SAAS') }),
    'RFD-23': ({ refund }) => ({
      inactiveMonths: count(refund.buyerInactiveMonths),
      materialsMonths: count(refund.buyerMaterialsMonths),
    }),
    'RFD-30': (pack) => ({ days: reviewDays(pack, 'SAAS') }),
    'RFD-31': ({ refund }) => ({ limit: count(existing(refund.selfServiceLimit)) }),
  },
};

export const evaluation: RuleArea = {
  id: 'evaluation',
  ids: ids('EVL', 1, 4),
  onlyIn: { '2019-09': ids('EVL', 1, 4) },
  figures: {
    'EVL-01': (pack) => {
      const { refundRateLimitBps, windowDays, paidOrdersMin } = existing(pack.evaluation);
      return { rate: rate(refundRateLimitBps), days: count(windowDays), orders: count(paidOrdersMin) };
    },
    'EVL-03': (pack) => ({ days: count(existing(pack.evaluation).improvementDays) }),
    'EVL-04': ({ saas }) => {
      const { hideAllAfterDays, delistAllAfterDays } = existing(saas.failureLadder);
      return { hideDays: count(hideAllAfterDays), delistDays: count(delistAllAfterDays) };
    },
  },
};
