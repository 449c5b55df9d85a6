'use server';

import { agreeToJoin } from '@/lib/onboarding';
import { agreeToJoinInput } from '@/lib/onboarding/schema';
import { buyerAction } from '@/lib/web/doors';

export const agreeToJoinAction = buyerAction(agreeToJoinInput, agreeToJoin, { goTo: () => '/join/verification' });
