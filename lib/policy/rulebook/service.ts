import { ids, type RuleArea } from './area';
import { count } from './format';

export const subAccounts: RuleArea = { id: 'sub-accounts', ids: ids('SUB', 1, 4) };

export const articles: RuleArea = {
  id: 'articles',
  ids: ids('ART', 1, 10),
  onlyIn: { '2019-09': ids('ART', 1, 10) },
  figures: {
    'ART-04': (pack) => ({ mentions: count(pack.articles.vendorNameMax) }),
    'ART-05': (pack) => ({ characters: count(pack.articles.charactersMin) }),
    'ART-06': (pack) => ({ articles: count(pack.articles.beforeListingMin) }),
    'ART-09': (pack) => ({ articles: count(pack.articles.rewardFrom) }),
  },
};

export const privacy: RuleArea = {
  id: 'privacy',
  ids: ids('PRV', 1, 4),
  figures: {
    'PRV-03': (pack) => ({
      newFrom: pack.privacy.contactAuthorisationEndsForNewSaasFrom,
      allFrom: pack.privacy.contactAuthorisationEndsForAllSaasFrom,
    }),
  },
};

export const customerService: RuleArea = {
  id: 'customer-service',
  ids: ids('CSR', 1, 7),
  published: ['CSR-01', 'CSR-02', 'CSR-03', 'CSR-04', 'CSR-05', 'CSR-07'],
  figures: {
    'CSR-04': ({ customerService: hours }) => ({
      days: count(hours.daysPerWeek),
      from: hours.opensAt,
      to: hours.closesAt,
    }),
  },
};

export const contact: RuleArea = {
  id: 'contact',
  ids: [...ids('TKT', 1, 3), ...ids('NTF', 1, 2), ...ids('DEM', 1, 1), ...ids('ACC', 1, 2)],
};
