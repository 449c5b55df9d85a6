import type { Decision } from '@/lib/kernel/receipts';
import type { PolicyPack } from '@/lib/policy';
import { ServiceHoursTooShort } from './errors';

/** Days a week and the times between which buyers are served, HH:mm. */
export type ServiceHours = { serviceDays: number; serviceFrom: string; serviceTo: string };

/** Whether a vendor serves long enough: days a week and hours a day, each on its own. ONB-10, ONB-11. */
export function decideServiceHours(policy: PolicyPack, inputs: ServiceHours): Decision {
  const { serviceDaysPerWeek, serviceHoursPerDay } = policy.admission;
  const minutes = minutesOf(inputs.serviceTo) - minutesOf(inputs.serviceFrom);
  const enoughDays = inputs.serviceDays >= serviceDaysPerWeek;
  const enoughHours = minutes >= serviceHoursPerDay * 60;
  const hours = formatHours(minutes);
  return {
    kind: 'vendors.serviceHours',
    ruleIds: [policy.version === '2018-07' ? 'ONB-11' : 'ONB-10'],
    policyVersion: policy.version,
    inputs,
    steps: [
      {
        label: 'vendors.steps.serviceDays',
        expression: `${inputs.serviceDays} ${enoughDays ? '≥' : '<'} ${serviceDaysPerWeek}`,
        result: String(inputs.serviceDays),
      },
      {
        label: 'vendors.steps.serviceHours',
        expression: `${inputs.serviceTo} − ${inputs.serviceFrom} = ${hours} ${enoughHours ? '≥' : '<'} ${serviceHoursPerDay}`,
        result: hours,
      },
    ],
    outcome: { enough: enoughDays && enoughHours },
  };
}

/** Throws ServiceHoursTooShort, with what is asked for and the decision, unless a vendor serves long enough. ONB-10. */
export function assertServiceHours(policy: PolicyPack, { serviceDays, serviceFrom, serviceTo }: ServiceHours): void {
  const receipt = decideServiceHours(policy, { serviceDays, serviceFrom, serviceTo });
  if (receipt.outcome.enough === true) return;
  const { serviceDaysPerWeek: days, serviceHoursPerDay: hours } = policy.admission;
  throw new ServiceHoursTooShort({ field: 'serviceTo', params: { days, hours }, ruleIds: receipt.ruleIds, receipt });
}

export type BarredKind =
  | 'COMPANY_NAME'
  | 'CREDIT_CODE'
  | 'ORGANISATION_CODE'
  | 'REPRESENTATIVE'
  | 'REPRESENTATIVE_NAME';

/** By what a company is known again. The mark stands for its legal representative's identity number. */
export interface CompanyIdentity {
  companyName: string;
  creditCode?: string | null;
  organisationCode?: string | null;
  legalRepresentative?: string | null;
  representativeMark?: string | null;
}
export type IdentityKey = { kind: BarredKind; key: string };

/** Everything by which a company could be on the list of the barred. A credit code holds the organisation code it took the place of. VIO-07. */
export function identityKeys(company: CompanyIdentity): IdentityKey[] {
  const { companyName, creditCode, legalRepresentative, representativeMark } = company;
  const organisationCode = company.organisationCode ?? (creditCode?.length === 18 ? creditCode.slice(8, 17) : null);
  const keys: [BarredKind, string | null | undefined][] = [
    ['COMPANY_NAME', companyName],
    ['CREDIT_CODE', creditCode],
    ['ORGANISATION_CODE', organisationCode],
    ['REPRESENTATIVE', representativeMark],
    ['REPRESENTATIVE_NAME', legalRepresentative],
  ];
  return keys.flatMap(([kind, key]) => (key ? [{ kind, key }] : []));
}

/** What is put on the list: a name stands for its bearer only where nothing better is known, as names are shared. VIO-07. */
export function keysToBar(company: CompanyIdentity): IdentityKey[] {
  return identityKeys(company).filter(({ kind }) => kind !== 'REPRESENTATIVE_NAME' || !company.representativeMark);
}

/** Whether a company may join, by what of it was found on the list of the cleared out; the list itself is not repeated. VIO-07. */
export function decideBarred(policy: PolicyPack, inputs: { checked: BarredKind[]; found: BarredKind[] }): Decision {
  return {
    kind: 'vendors.barred',
    ruleIds: ['VIO-07'],
    policyVersion: policy.version,
    inputs,
    steps: inputs.checked.map((kind) => ({
      label: `vendors.barred.${kind}`,
      expression: 'VIO-07',
      result: inputs.found.includes(kind) ? '✗' : '✓',
    })),
    outcome: { barred: inputs.found.length > 0 },
  };
}

/** Whether a vendor has published enough in the column to list for the first time, where the rules wait for it. ART-06. */
export function decideFirstListing(policy: PolicyPack, inputs: { published: number }): Decision {
  const { beforeListingMin, beforeListingEnforced } = policy.articles;
  const needed = beforeListingEnforced ? beforeListingMin : 0;
  const met = inputs.published >= needed;
  return {
    kind: 'vendors.firstListing',
    ruleIds: ['ART-06'],
    policyVersion: policy.version,
    inputs,
    steps: [
      {
        label: 'vendors.steps.articles',
        expression: `${inputs.published} ≥ ${needed}`,
        result: met ? 'met' : 'missing',
      },
    ],
    outcome: { allowed: met },
  };
}

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = {
  'vendors.serviceHours': decideServiceHours,
  'vendors.barred': decideBarred,
  'vendors.firstListing': decideFirstListing,
};

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

// A service that ends before it begins has no hours at all.
function formatHours(minutes: number): string {
  const whole = Math.max(0, minutes);
  return String(Math.floor((whole / 60) * 100) / 100);
}

/** A reason why a store is hidden or may not publish, as it stands. */
export type Hold = { bansPublishing: boolean; hides: boolean; startsAt: Date; endsAt: Date | null };

/** Whether a hold that was not lifted counts at an instant: its end may have passed before the job lifted it. VIO-02. */
export function holdsAt(hold: Pick<Hold, 'startsAt' | 'endsAt'>, at: Date): boolean {
  return hold.startsAt <= at && (hold.endsAt === null || at <= hold.endsAt);
}
