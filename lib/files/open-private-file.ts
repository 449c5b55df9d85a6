import { formatBeijing } from '@/lib/kernel/clock';
import { readPrivate } from './disk';
import type { FilePurpose } from './rules';
import { watermark } from './watermark';

/** Papers that show a person: each view carries who looked and when. ONB-04. */
const marked: ReadonlySet<FilePurpose> = new Set(['LEGAL_REPRESENTATIVE_ID']);

/** What a person who may see a private file is shown of it, with a watermark where the paper asks for one. ONB-04. */
export async function openPrivateFile(
  file: { id: string; purpose: FilePurpose },
  viewer: string,
  at: Date,
): Promise<Uint8Array> {
  const content = await readPrivate(file.id);
  return marked.has(file.purpose) ? watermark(content, `${viewer} ${formatBeijing(at)}`) : content;
}
