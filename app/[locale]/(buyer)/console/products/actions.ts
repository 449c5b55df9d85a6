'use server';

import { openInstance } from '@/lib/delivery';
import { openInstanceInput } from '@/lib/delivery/schema';
import { buyerAction } from '@/lib/web/doors';

export const openInstanceAction = buyerAction(openInstanceInput, openInstance, { goTo: (address) => address });
