import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { resumeRechargeAction } from './actions';

type ResumeProps = { rechargeId: string; isMain?: boolean; size?: 'sm' | 'md'; children: ReactNode };

/** Leads on to the gateway's page of a recharge that was begun; the page is the same each time. WAL-01. */
export function ResumeRecharge({ rechargeId, isMain = false, size, children }: ResumeProps) {
  return (
    <ActionForm action={resumeRechargeAction} layout="inline" quiet>
      <input type="hidden" name="rechargeId" value={rechargeId} />
      <SubmitButton tone={isMain ? 'primary' : 'plain'} size={size}>
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
