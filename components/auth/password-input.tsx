'use client';

import { type ComponentProps, useState } from 'react';
import { Input } from '@/components/ui/inputs';

/** A password that can be looked at while it is typed. Without JavaScript it is a plain password field. */
export function PasswordInput({ words, ...rest }: ComponentProps<'input'> & { words: { show: string; hide: string } }) {
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input {...rest} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="off" className="pr-16" />
      <button
        type="button"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="needs-script absolute inset-y-0 right-1 z-10 my-auto h-6 cursor-pointer rounded-[3px] px-2 text-primary text-xs hover:bg-tint"
      >
        {shown ? words.hide : words.show}
      </button>
    </span>
  );
}
