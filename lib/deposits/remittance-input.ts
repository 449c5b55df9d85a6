import { z } from 'zod';
import { uploaded } from '@/lib/files';
import { claimFields } from './schema';

/** What a vendor says of its transfer, with a picture of the bank's slip. Server only: reading it receives the upload. DEP-13. */
export const claimRemittanceInput = z.strictObject({ ...claimFields, proof: uploaded('REMITTANCE_PROOF', 'proof') });
export type ClaimRemittanceInput = z.output<typeof claimRemittanceInput>;
