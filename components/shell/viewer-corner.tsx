'use client';

import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { faceHome, faceMessages, places } from './places';
import type { Face } from './types';
import { useViewer } from './use-viewer';

/**
 * Who is looking, on pages that are the same for everyone: asked after the page is there. Until the answer, and without
 * JavaScript, it offers to sign in.
 */
export function ViewerCorner({ words, bell, chevron }: CornerProps) {
  const { viewer } = useViewer();
  if (!viewer) return <StrangerLinks words={words} />;
  return (
    <div className="flex items-center gap-1">
      <Link
        href={faceMessages.buyer}
        className="bar-button relative"
        aria-label={words.unread.replace('#', String(viewer.unread))}
      >
        {bell}
        {viewer.unread > 0 && <span className="unread-mark">{viewer.unread > 99 ? '99+' : viewer.unread}</span>}
      </Link>
      <details className="relative" data-menu>
        <summary className="bar-button">
          <span className="max-w-28 truncate">{viewer.name}</span>
          {chevron}
        </summary>
        <div className="menu-list">
          {viewer.faces.map((face) => (
            <Link key={face} href={faceHome[face]} className="menu-item">
              {words.faces[face]}
            </Link>
          ))}
          <Link href={places.signOut} className="menu-item border-line border-t">
            {words.signOut}
          </Link>
        </div>
      </details>
    </div>
  );
}

function StrangerLinks({ words }: { words: CornerWords }) {
  return (
    <div className="flex items-center gap-1">
      <Link href={places.signIn} className="bar-button">
        {words.signIn}
      </Link>
      <Link href={places.signUp} className="btn btn-primary max-sm:hidden">
        {words.signUp}
      </Link>
    </div>
  );
}

export type CornerWords = {
  signIn: string;
  signUp: string;
  signOut: string;
  /** `#` stands for the number. */
  unread: string;
  faces: Record<Face, string>;
};
type CornerProps = { words: CornerWords; bell: ReactNode; chevron: ReactNode };
