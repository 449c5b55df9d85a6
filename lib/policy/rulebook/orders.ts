import { ids, type RuleArea } from './area';
import { count, existing } from './format';

export const orders: RuleArea = {
  id: 'orders',
  ids: ids('ORD', 1, 10),
  published: ['ORD-08'],
  figures: {
    'ORD-03': ({ order }) => ({
      newDays: count(order.newUnpaidDays),
      renewalDays: count(order.renewalUnpaidDays),
      upgradeDays: count(order.upgradeUnpaidDays),
    }),
  },
};

export const wallet: RuleArea = { id: 'wallet', ids: ids('WAL', 1, 4) };

export const delivery: RuleArea = {
  id: 'delivery',
  ids: [...ids('FUL', 1, 8), ...ids('SAS', 1, 4)],
  published: ['FUL-07', 'FUL-08'],
  onlyIn: { '2019-09': ids('SAS', 1, 4) },
  figures: {
    'SAS-02': ({ saas }) => ({ days: count(existing(saas.failureLadder).hideAllAfterDays) }),
    'SAS-03': ({ saas }) => ({ days: count(existing(saas.failureLadder).delistAllAfterDays) }),
  },
};

export const requirements: RuleArea = {
  id: 'requirements',
  ids: ids('REQ', 1, 7),
  onlyIn: { '2019-09': ['REQ-03', 'REQ-04', 'REQ-05'] },
  figures: {
    'REQ-02': (pack) => ({ days: count(pack.requirements.startWorkingDays) }),
    'REQ-03': ({ refund }) => ({ months: count(refund.buyerInactiveMonths) }),
    'REQ-04': ({ refund }) => ({ months: count(refund.buyerMaterialsMonths) }),
  },
};
