import { type Config, config } from '@/lib/config';
import { httpBank } from './bank';
import { httpPaymentGateway } from './gateway';
import { httpTextMessages, smtpMailer } from './messages';
import type { Partners } from './ports';

/** The partners that these settings name. */
export function connectPartners({ gateway, bank, merchantPrivateKey: ourKey, mail, smsUrl }: Config): Partners {
  return {
    gateway: httpPaymentGateway({ name: 'gateway', baseUrl: gateway.url, ourKey, itsKey: gateway.publicKey }),
    bank: httpBank({ name: 'bank', baseUrl: bank.url, ourKey, itsKey: bank.publicKey }),
    mailer: smtpMailer(mail),
    texts: httpTextMessages(smsUrl),
  };
}

let connected: Partners | undefined;

/** This process's partners. Called outside transactions only: what they do cannot be rolled back. */
export function partners(): Partners {
  connected ??= connectPartners(config());
  return connected;
}
