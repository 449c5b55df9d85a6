import type { Face } from './types';

/** Where each face begins. */
export const faceHome: Record<Face, string> = { buyer: '/console', seller: '/seller', operations: '/operations' };

/** Where the bell of each face leads. */
export const faceMessages: Record<Face, string> = {
  buyer: '/console/messages',
  seller: '/seller/messages',
  operations: '/console/messages',
};

/** Addresses the frame points at that belong to no face. */
export const places = {
  signIn: '/sign-in',
  signUp: '/register',
  signOut: '/sign-out',
  search: '/search',
  rules: '/rules',
};
