import type { Underway } from '../joining-context';

/** The latest amount sent for an application, as the wizard may show it. */
export type Verification = NonNullable<Underway['verification']>;
