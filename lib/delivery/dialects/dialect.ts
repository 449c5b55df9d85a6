import type { InstanceEvent, InstanceEventKind, VendorReply } from '../events';

/** What makes one request differ from the next: real time, because a vendor's machine lives by it, and chance. */
export interface Stamp {
  unixSeconds: number;
  eventId: number;
}

/** One way of telling vendors' applications about events. Pure: words in, words out. */
export interface Dialect {
  readonly id: string;
  /** The name of the call on the wire, as vendors' developers know it. */
  callName(kind: InstanceEventKind | 'verified'): string;
  /** The body of a call; the same for every try of it. */
  body(event: InstanceEvent, requestId: string): string;
  /** The body of the call that proves an endpoint and token belong together. */
  verificationBody(requestId: string, echo: string): string;
  /** The request id in a body this dialect wrote; null in anything else. */
  requestIdOf(body: string): string | null;
  /** Address and headers that prove a body comes from the market. */
  sign(target: { url: string; token: string }, requestId: string, body: string, stamp: Stamp): SignedTarget;
  /** The address that logs a buyer in to an instance, proved likewise. */
  signLogin(authUrl: string, token: string, stamp: Stamp): string;
  readReply(kind: InstanceEventKind, text: string): VendorReply;
  /** Whether an endpoint echoed what it was asked to. */
  echoes(text: string, echo: string): boolean;
}

export interface SignedTarget {
  url: string;
  headers: Readonly<Record<string, string>>;
}
