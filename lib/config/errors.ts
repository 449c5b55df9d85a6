/** A setting is wrong or missing; the message is one sentence that begins with its name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
