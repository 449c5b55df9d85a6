import { policy201807 } from '../packs/2018-07';
import { ids, type RuleArea } from './area';
import { reviewDays } from './format';

export const general: RuleArea = {
  id: 'general',
  ids: ids('GEN', 1, 17),
  published: ['GEN-01', 'GEN-06', 'GEN-07', 'GEN-11', 'GEN-16', 'GEN-17'],
  byStaff: ['GEN-12', 'GEN-15'],
  figures: {
    'GEN-08': (pack) => ({ days: reviewDays(pack, 'SAAS') }),
    'GEN-13': () => ({ date: policy201807.effectiveFrom }),
    'GEN-14': (pack) => ({ date: pack.effectiveFrom }),
  },
};
