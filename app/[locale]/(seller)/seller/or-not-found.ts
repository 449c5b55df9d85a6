import { notFound } from 'next/navigation';
import { NotFound } from '@/lib/kernel/errors';

/** For `.catch`: what is missing and what is another vendor's are the same page. */
export function orNotFound(error: unknown): never {
  if (error instanceof NotFound) notFound();
  throw error;
}
