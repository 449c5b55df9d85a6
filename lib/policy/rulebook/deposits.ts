import { subtractFen } from '@/lib/kernel/money';
import { tierFor } from '../rules';
import { ids, type RuleArea } from './area';
import { count, tierAmount, yuan } from './format';

export const deposits: RuleArea = {
  id: 'deposit',
  ids: ids('DEP', 1, 21),
  published: ['DEP-01', ...ids('DEP', 11, 14), 'DEP-20'],
  byStaff: ['DEP-15'],
  onlyIn: { '2018-07': [...ids('DEP', 11, 14), 'DEP-20'], '2019-09': ids('DEP', 2, 10) },
  figures: {
    'DEP-02': (pack) => ({
      tier1: yuan(tierAmount(pack, 1)),
      tier2: yuan(tierAmount(pack, 2)),
      tier3: yuan(tierAmount(pack, 3)),
    }),
    'DEP-03': (pack) => ({
      tier1: yuan(tierAmount(pack, 1)),
      tier2: yuan(tierAmount(pack, 2)),
      tier3: yuan(tierAmount(pack, 3)),
    }),
    'DEP-06': (pack) => ({ api: yuan(tierFor(pack, 'api')), saas: yuan(tierFor(pack, 'saas')) }),
    'DEP-07': (pack) => ({
      paid: yuan(tierAmount(pack, 2)),
      due: yuan(tierAmount(pack, 3)),
      missing: yuan(subtractFen(tierAmount(pack, 3), tierAmount(pack, 2))),
    }),
    'DEP-08': ({ deposit }) => ({ date: deposit.electronicReceiptFrom }),
    'DEP-11': (pack) => ({ top: yuan(tierAmount(pack, 2)), api: yuan(tierFor(pack, 'api')) }),
    'DEP-16': ({ deposit }) => ({ days: count(deposit.topUpWorkingDays) }),
    'DEP-17': ({ deposit }) => ({ days: count(deposit.returnWorkingDays) }),
    'DEP-20': ({ deposit }) => ({ days: count(deposit.returnEstimateDays) }),
  },
  terms: {
    'DEP-03': ({ deposit }) =>
      Object.fromEntries(
        deposit.tiers.map(({ categories }, index) => [
          `categories${index + 1}`,
          categories.map((category) => `category.${category}`),
        ]),
      ),
  },
};
