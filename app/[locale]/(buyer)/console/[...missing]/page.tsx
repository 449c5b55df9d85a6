import { notFound } from 'next/navigation';

/** Every address below that no other page answers, so that "not found" keeps the frame around it. */
export default function Missing() {
  notFound();
}
