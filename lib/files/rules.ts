import type { PolicyPack } from '@/lib/policy';

export type FilePurpose =
  | 'LICENCE'
  | 'LEGAL_REPRESENTATIVE_ID'
  | 'BANK_PROOF'
  | 'PRODUCT_IMAGE'
  | 'STORE_LOGO'
  | 'REMITTANCE_PROOF';
export type PictureFormat = 'jpg' | 'png';

const isPictureFormat = (format: string): format is PictureFormat => format === 'jpg' || format === 'png';

/** Millions of pixels a picture may have; decoding more would cost the memory of everyone else. */
export const megapixelsMax = 40;

export interface UploadLimits {
  bytesMax: number;
  formats: readonly PictureFormat[];
  widthMin: number;
  heightMin: number;
}

/** What may be uploaded for a purpose, by the policy of the day. ONB-15, C-03, LST-04. */
export function uploadLimits(policy: PolicyPack, purpose: FilePurpose): UploadLimits {
  const { admission, listing } = policy;
  const picture = { bytesMax: listing.pictureMaxBytes, formats: listing.pictureFormats.filter(isPictureFormat) };
  switch (purpose) {
    case 'PRODUCT_IMAGE':
      return { ...picture, widthMin: listing.pictureWidthPx, heightMin: listing.pictureHeightPx };
    case 'STORE_LOGO':
      return { ...picture, widthMin: 96, heightMin: 96 };
    default:
      return { bytesMax: admission.licenceMaxBytes, formats: admission.licenceFormats, widthMin: 1, heightMin: 1 };
  }
}

export const publicSizes = ['small', 'large'] as const;
export type PublicSize = (typeof publicSizes)[number];

/** The two sizes in which a public picture is shown, in pixels; null for purposes that are never public. */
export function publicPixels(purpose: FilePurpose): Record<PublicSize, { width: number; height: number }> | null {
  if (purpose === 'PRODUCT_IMAGE') return { small: { width: 390, height: 260 }, large: { width: 780, height: 520 } };
  if (purpose === 'STORE_LOGO') return { small: { width: 96, height: 96 }, large: { width: 240, height: 240 } };
  return null;
}

/** The format the first bytes announce, or null; names and declared types are not believed. */
export function sniffFormat(bytes: Uint8Array): PictureFormat | null {
  const startsWith = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (startsWith(0xff, 0xd8, 0xff)) return 'jpg';
  if (startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  return null;
}

/** Whoever asks for a private file. */
export interface PrivateFileReader {
  accountId: string;
  vendorId: string | null;
  /** None unless the person is staff and passed the second factor. */
  duties: readonly string[];
}

/** Who sees a private file: who uploaded it, its vendor, and staff whose duty needs it. ONB-04. */
export function mayRead(
  file: { ownerAccountId: string; vendorId: string | null; purpose?: FilePurpose },
  reader: PrivateFileReader,
): boolean {
  if (file.ownerAccountId === reader.accountId) return true;
  if (file.vendorId !== null && file.vendorId === reader.vendorId) return true;
  return reader.duties.includes(file.purpose === 'REMITTANCE_PROOF' ? 'FINANCE' : 'ONBOARDING_REVIEW');
}
