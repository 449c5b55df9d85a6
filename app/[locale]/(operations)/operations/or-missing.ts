import { notFound } from 'next/navigation';
import { NotFound } from '@/lib/kernel/errors';

/** What a query found; where it says that there is no such record, so does the page. */
export async function orMissing<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
