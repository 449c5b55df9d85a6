import type { AgreementKind } from '../status';

/** One edition of an agreement as it is written: Markdown with `##` headings; `{operator}` stands for the operator's name. */
export interface AgreementText {
  readonly kind: AgreementKind;
  readonly version: string;
  /** First Beijing day on which it is the current edition. */
  readonly effectiveFrom: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly textZh: string;
  readonly textEn: string;
}
