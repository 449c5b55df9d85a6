'use client';

import './globals.css';
import { FailedPage } from '@/components/shell/failed-page';

/** When even the layout failed: a whole document of its own. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="zh-CN" data-theme="market">
      <body>
        <FailedPage {...props} />
      </body>
    </html>
  );
}
