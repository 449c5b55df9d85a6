import type { Context, OperatorActor } from '@/lib/db';
import type { ReturnApplicationInput } from '../schema';
import { returnApplication } from './return-application';

/** Staff send an application back with what has to be corrected; the applicant may hand it in again. ONB-22. */
export async function requestChanges(ctx: Context<OperatorActor>, input: ReturnApplicationInput): Promise<void> {
  await returnApplication(ctx, input, {
    verb: 'requestChanges',
    verdict: 'CHANGES_REQUESTED',
    event: 'onboarding.changes-requested',
  });
}
