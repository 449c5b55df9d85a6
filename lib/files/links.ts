import { isStamped, stamp } from '@/lib/vault';
import type { PublicSize } from './rules';

const lifetimeSeconds = 300;

/** The address of a public picture; it never changes, so browsers keep it for ever. */
export function publicFilePath(fileId: string, size: PublicSize): string {
  return `/api/files/${fileId}/${size}.webp`;
}

/** A link to a private file for one person, good for five minutes from `now`. It opens nothing that person may not see. */
export function privateFileLink(fileId: string, accountId: string, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000) + lifetimeSeconds;
  const query = new URLSearchParams({
    expires: String(expires),
    stamp: stamp('file-link', [fileId, accountId, expires]),
  });
  return `/api/files/${fileId}?${query}`;
}

export interface PrivateLink {
  fileId: string;
  expires: string;
  stamp: string;
}

/** Whether a private link is ours, for this person, and still good. */
export function checkLink(link: PrivateLink, accountId: string, now: Date): 'GOOD' | 'EXPIRED' | 'FORGED' {
  if (!/^\d{1,12}$/.test(link.expires)) return 'FORGED';
  const expires = Number(link.expires);
  if (!isStamped('file-link', [link.fileId, accountId, expires], link.stamp)) return 'FORGED';
  return now.getTime() / 1000 <= expires ? 'GOOD' : 'EXPIRED';
}
