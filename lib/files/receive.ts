import { createHash } from 'node:crypto';
import { z } from 'zod';
import { prisma } from '@/lib/db';
import { DomainError } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { marketNow } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import { writePrivate, writePublic } from './disk';
import { FileMissing, FileTooLarge } from './errors';
import { checkPicture, type Encoded, encodePrivate, encodePublic } from './picture';
import { type FilePurpose, publicPixels, publicSizes, uploadLimits } from './rules';

declare const received: unique symbol;

/** An upload that was checked, drawn anew and written to disk; only `receiveUpload` makes one. */
export type ReceivedUpload = {
  readonly [received]: true;
  readonly id: string;
  readonly purpose: FilePurpose;
  readonly isPublic: boolean;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
};

/**
 * Checks an upload, draws it anew and writes it to disk; `at` decides the policy. Works outside any transaction: a
 * use case then records it with `keepFile`, and until then nobody can reach it. Throws the refusals of `errors.ts`. ONB-15.
 */
export async function receiveUpload(purpose: FilePurpose, file: File, at: Date): Promise<ReceivedUpload> {
  const limits = uploadLimits(policyAt(at), purpose);
  if (file.size === 0) throw new FileMissing();
  if (file.size > limits.bytesMax) {
    throw new FileTooLarge({ params: { megabytes: limits.bytesMax / 1024 / 1024 }, ruleIds: ['ONB-15'] });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  await checkPicture(bytes, limits);
  const id = newId('fil');
  const sizes = publicPixels(purpose);
  return sizes === null ? keepPrivately(id, purpose, bytes) : keepPublicly(id, purpose, bytes, sizes);
}

async function keepPrivately(id: string, purpose: FilePurpose, bytes: Uint8Array): Promise<ReceivedUpload> {
  const encoded = await encodePrivate(bytes);
  await writePrivate(id, encoded.content);
  return described({ id, purpose, isPublic: false, mime: 'image/jpeg' }, encoded);
}

async function keepPublicly(
  id: string,
  purpose: FilePurpose,
  bytes: Uint8Array,
  sizes: NonNullable<ReturnType<typeof publicPixels>>,
): Promise<ReceivedUpload> {
  let largest: Encoded | undefined;
  for (const size of publicSizes) {
    largest = await encodePublic(bytes, sizes[size], size);
    await writePublic(id, size, largest.content);
  }
  if (!largest) throw new RangeError('A public picture has no sizes.');
  return described({ id, purpose, isPublic: true, mime: 'image/webp' }, largest);
}

function described(
  file: Pick<ReceivedUpload, 'id' | 'purpose' | 'isPublic' | 'mime'>,
  { content, width, height }: Encoded,
): ReceivedUpload {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { ...file, bytes: content.length, width, height, sha256 } as ReceivedUpload;
}

/** As `uploaded`, for a field that may be left empty: browsers send an empty file for it. */
export function uploadedIfAny(purpose: FilePurpose, field: string) {
  const chosen = (value: unknown) => value instanceof File && value.size > 0;
  return z.preprocess((value) => (chosen(value) ? value : undefined), uploaded(purpose, field).optional());
}

/** A form's file field: parsing it receives the upload, before the door opens its transaction. Refusals name the field. */
export function uploaded(purpose: FilePurpose, field: string) {
  return z.instanceof(File, { error: 'files.errors.missing' }).transform(async (file) => {
    try {
      return await receiveUpload(purpose, file, await marketNow(prisma()));
    } catch (error) {
      if (error instanceof DomainError && error.field === undefined) Object.assign(error, { field });
      throw error;
    }
  });
}
