import { ids, type RuleArea } from './area';
import { count, existing, size, yuan } from './format';

export const onboarding: RuleArea = {
  id: 'onboarding',
  ids: ids('ONB', 1, 22),
  published: ['ONB-11', 'ONB-12', 'ONB-18', 'ONB-19', 'ONB-20'],
  byStaff: ['ONB-09'],
  onlyIn: {
    '2018-07': ['ONB-11', 'ONB-12', 'ONB-18', 'ONB-19', 'ONB-20'],
    '2019-09': ['ONB-10', 'ONB-13', 'ONB-15', 'ONB-17'],
  },
  figures: {
    'ONB-02': ({ verification }) => ({
      min: yuan(verification.minFen),
      max: yuan(verification.maxFen),
      attempts: count(verification.attempts),
    }),
    'ONB-10': ({ admission }) => ({
      days: count(admission.serviceDaysPerWeek),
      hours: count(admission.serviceHoursPerDay),
    }),
    'ONB-11': ({ admission }) => ({
      days: count(admission.serviceDaysPerWeek),
      hours: count(admission.serviceHoursPerDay),
      years: count(admission.industryYears),
    }),
    'ONB-12': ({ admission }) => ({ capital: yuan(existing(admission.miniProgramCapitalAboveFen)) }),
    'ONB-15': ({ admission }) => ({
      formats: admission.licenceFormats.join(' / '),
      size: size(admission.licenceMaxBytes),
    }),
    'ONB-18': ({ admission }) => ({ days: count(admission.reviewWorkingDays) }),
    'ONB-19': ({ admission }) => ({
      formats: admission.licenceFormats.join(' / '),
      size: size(admission.licenceMaxBytes),
    }),
    'ONB-20': ({ admission }) => ({ days: count(admission.reviewWorkingDays) }),
    'ONB-21': ({ admission }) => ({ days: count(admission.changeReportDays) }),
  },
};

export const certification: RuleArea = {
  id: 'certification',
  ids: ids('FEE', 1, 8),
  published: ['FEE-08'],
  onlyIn: { '2018-07': ['FEE-08'], '2019-09': ids('FEE', 1, 7) },
  figures: {
    'FEE-01': (pack) => ({ fee: yuan(pack.certification.feeFen), years: count(pack.certification.validYears) }),
    'FEE-05': (pack) => ({ years: count(pack.certification.validYears) }),
    'FEE-07': ({ invoice }) => ({
      date: invoice.vendorInvoicesBuyerFrom,
      day: count(invoice.platformChargesFromDayOfNextMonth),
    }),
  },
};
