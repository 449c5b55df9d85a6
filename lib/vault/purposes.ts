/** What something is sealed or stamped for: each purpose has a key of its own, so none can be passed off as another. */
export type Purpose =
  | 'bank-account'
  | 'delivery-token'
  | 'second-factor'
  | 'file'
  | 'file-link'
  | 'letter-link'
  | 'form'
  | 'representative-id';

/** Something sealed cannot be opened: another key, another purpose or owner, or it was changed. Always a bug or an attack. */
export class UnreadableSecret extends Error {
  constructor(readonly purpose: Purpose) {
    super(`A ${purpose} cannot be opened with this key.`);
  }
}
