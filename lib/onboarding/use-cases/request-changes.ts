import type { Context, OperatorActor } from '@/lib/db';
import type { RequestChangesInput } from '../schema';
import { type Remarks, returnApplication } from './return-application';

/** Staff send an application back with what has to be corrected, field by field; papers carry their own word. ONB-22. */
export async function requestChanges(
  ctx: Context<OperatorActor>,
  { remarks, ...input }: RequestChangesInput,
): Promise<void> {
  const said: Remarks = Object.fromEntries(Object.entries(remarks).filter(([, remark]) => remark));
  await returnApplication(
    ctx,
    { ...input, remarks: said },
    { verb: 'requestChanges', verdict: 'CHANGES_REQUESTED', event: 'onboarding.changes-requested' },
  );
}
