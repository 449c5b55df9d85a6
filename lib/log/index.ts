import pino from 'pino';

/** The process's log: one JSON line per event, secrets blanked wherever they might appear. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  redact: {
    paths: [
      'password',
      'current',
      'token',
      'secret',
      'authorization',
      'cookie',
      '*.password',
      '*.token',
      '*.secret',
      '*.accountNumber',
    ],
    censor: '[hidden]',
  },
});
