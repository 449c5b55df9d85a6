import { type ReactNode, useId } from 'react';
import { Icon } from './icon';

/** A question mark that opens an explanation: by pointer, key or touch, without JavaScript. */
export function Hint({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} className="cursor-pointer align-[-3px] text-muted hover:text-primary">
        <Icon name="circle-help" size={15} label={label} />
      </button>
      <div id={id} popover="auto" className="popup w-64 text-13">
        {children}
      </div>
    </>
  );
}
