import { policy201807 } from '../packs/2018-07';
import { policy201909 } from '../packs/2019-09';
import { ids, type RuleArea } from './area';
import { count, existing, rate, reviewDays, size, tierAmount, yuan } from './format';

// A conflict names the older and the newer edition whichever of them the page is read under.
const CHANGED_ON = policy201909.effectiveFrom;

export const conflicts: RuleArea = {
  id: 'conflicts',
  ids: ids('C', 1, 24),
  published: ids('C', 1, 24),
  figures: {
    'C-01': () => ({ date: CHANGED_ON }),
    'C-02': () => ({
      days: count(policy201909.admission.serviceDaysPerWeek),
      hours: count(policy201909.admission.serviceHoursPerDay),
    }),
    'C-03': () => ({ size: size(policy201909.admission.licenceMaxBytes) }),
    'C-05': () => ({ fee: yuan(policy201909.certification.feeFen) }),
    'C-06': () => ({
      tier1: yuan(tierAmount(policy201909, 1)),
      tier2: yuan(tierAmount(policy201909, 2)),
      tier3: yuan(tierAmount(policy201909, 3)),
    }),
    'C-09': () => ({ days: reviewDays(policy201909, 'PAID_IMAGE') }),
    'C-11': () => ({
      days: count(policy201909.deposit.returnWorkingDays),
      estimate: count(policy201909.deposit.returnEstimateDays),
    }),
    'C-12': () => ({ date: policy201909.deposit.electronicReceiptFrom }),
    'C-13': () => ({ date: policy201909.invoice.vendorInvoicesBuyerFrom }),
    'C-15': () => ({ date: CHANGED_ON }),
    'C-16': () => {
      const { freeMonths, periodCloseDays } = existing(policy201807.welcomePlan);
      return {
        months: count(freeMonths),
        firstClose: count(periodCloseDays[0]),
        secondClose: count(periodCloseDays[1]),
      };
    },
    'C-22': () => ({ limit: count(existing(policy201909.refund.selfServiceLimit)) }),
  },
};

export const decisions: RuleArea = {
  id: 'decisions',
  ids: ids('DEC', 1, 27),
  onlyIn: { '2019-09': ['DEC-03', 'DEC-04', 'DEC-07', 'DEC-08', 'DEC-15'] },
  figures: {
    'DEC-02': ({ deposit }) => ({ days: count(deposit.topUpWorkingDays) }),
    'DEC-03': (pack) => {
      const { windowDays, paidOrdersMin, refundRateLimitBps } = existing(pack.evaluation);
      return { days: count(windowDays), orders: count(paidOrdersMin), rate: rate(refundRateLimitBps) };
    },
    'DEC-04': ({ refund }) => ({ limit: count(existing(refund.selfServiceLimit)) }),
    'DEC-05': (pack) => ({ days: reviewDays(pack, 'SAAS') }),
    'DEC-08': (pack) => {
      const { improvementDays, refundRateLimitBps } = existing(pack.evaluation);
      return { days: count(improvementDays), rate: rate(refundRateLimitBps) };
    },
    'DEC-13': (pack) => ({ days: reviewDays(pack, 'SAAS') }),
    'DEC-15': ({ certification: { reminderDays } }) => ({
      first: count(reminderDays[0]),
      second: count(reminderDays[1]),
      third: count(reminderDays[2]),
    }),
    'DEC-21': ({ appeal }) => ({ days: count(appeal.withinWorkingDays), times: count(appeal.timesPerPenalty) }),
    'DEC-22': (pack) => ({ days: reviewDays(pack, 'SAAS') }),
    'DEC-23': (pack) => ({
      confirmDays: count(pack.requirements.confirmIfSilentDays),
      startDays: count(pack.requirements.cancelIfNotStartedDays),
    }),
    'DEC-24': ({ refund }) => ({ days: count(refund.vendorAnswerDays) }),
    'DEC-25': ({ saas }) => ({ days: count(saas.destroyAfterDays) }),
  },
};
