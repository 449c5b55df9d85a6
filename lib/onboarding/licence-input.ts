import { z } from 'zod';
import { uploaded } from '@/lib/files';

/** The licence's picture; parsing it checks, redraws and seals it, before the door opens its transaction. Server only. ONB-15. */
export const attachLicenceInput = z.strictObject({ licence: uploaded('LICENCE', 'licence') });
export type AttachLicenceInput = z.output<typeof attachLicenceInput>;
