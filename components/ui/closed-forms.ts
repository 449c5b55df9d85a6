'use client';

import { createContext } from 'react';

/** Why forms are only to be read here; null where they may be sent. The server refuses whoever sends one all the same. */
export const ClosedForms = createContext<string | null>(null);
