import { fen, splitByRate } from '@/lib/kernel/money';
import { ids, type RuleArea } from './area';
import { count, existing, rate, yuan } from './format';

const EXAMPLE_ORDER = fen(200_000n);

export const invoices: RuleArea = {
  id: 'invoices',
  ids: [...ids('INV', 1, 19), ...ids('INV', 30, 31), ...ids('INV', 40, 44)],
  published: ['INV-15', 'INV-18', 'INV-41'],
  figures: {
    'INV-05': ({ invoice }) => ({ date: invoice.vendorInvoicesBuyerFrom }),
    'INV-06': ({ commission }) => {
      const { share, remainder } = splitByRate(EXAMPLE_ORDER, commission.rateBps);
      return {
        order: yuan(EXAMPLE_ORDER),
        rate: rate(commission.rateBps),
        commission: yuan(share),
        share: yuan(remainder),
      };
    },
    'INV-09': ({ invoice }) => ({ amount: yuan(invoice.postageThresholdFen) }),
    'INV-10': ({ invoice }) => ({ days: count(invoice.issueWorkingDays) }),
    'INV-30': ({ invoice }) => ({
      date: invoice.vendorInvoicesBuyerFrom,
      day: count(invoice.platformChargesFromDayOfNextMonth),
    }),
    'INV-31': ({ invoice }) => ({ day: count(invoice.platformChargesFromDayOfNextMonth) }),
  },
};

export const settlement: RuleArea = {
  id: 'settlement',
  ids: ids('SET', 1, 13),
  published: ['SET-01', 'SET-11'],
  figures: {
    'SET-02': ({ commission }) => ({ rate: rate(commission.rateBps) }),
    'SET-07': ({ withdrawal }) => ({
      from: count(withdrawal.arrivalWorkingDays[0]),
      to: count(withdrawal.arrivalWorkingDays[1]),
    }),
    'SET-08': ({ withdrawal }) => ({ days: count(withdrawal.subsidyDays) }),
    'SET-10': ({ withdrawal }) => ({ hours: count(withdrawal.payoutHoldHoursAfterBankChange) }),
  },
};

export const welcome: RuleArea = {
  id: 'welcome',
  ids: ids('WEL', 1, 5),
  published: ids('WEL', 1, 5),
  onlyIn: { '2018-07': ids('WEL', 1, 5) },
  figures: {
    'WEL-01': ({ welcomePlan }) => {
      const { admittedFrom, admittedTo } = existing(welcomePlan);
      return { from: admittedFrom, to: admittedTo };
    },
    'WEL-02': ({ welcomePlan }) => ({ months: count(existing(welcomePlan).freeMonths) }),
    'WEL-03': ({ welcomePlan }) => {
      const { freeMonths, periodCloseDays } = existing(welcomePlan);
      return {
        months: count(freeMonths),
        firstClose: count(periodCloseDays[0]),
        secondClose: count(periodCloseDays[1]),
      };
    },
  },
};
