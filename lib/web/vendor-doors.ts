import type { z } from 'zod';
import type { Identity } from '@/lib/auth';
import type { VendorActor } from '@/lib/db';
import { areaOf, type Permission } from '@/lib/vendors/status';
import { type DoorOptions, door } from './door';
import type { FormAction } from './form-state';
import { vendorActor } from './identity';
import { inOneTransaction, inSteps, type Perform, type SteppedUseCase, type UseCase } from './perform';

/** A door for members of an admitted vendor who have the permission. No action of the seller center is without one. SUB-01. */
export function vendorAction<S extends z.ZodType, R>(
  permission: Permission,
  schema: S,
  act: UseCase<VendorActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  return door(vendorDoor(permission, act.name, inOneTransaction(act)), schema, options);
}

/** The same for a use case that asks somebody outside in between. */
export function vendorStepsAction<S extends z.ZodType, R>(
  permission: Permission,
  schema: S,
  act: SteppedUseCase<VendorActor, z.output<S>, R>,
  options: Omit<DoorOptions<z.output<S>, R>, 'once'> = {},
): FormAction {
  return door(vendorDoor(permission, act.name, inSteps(act)), schema, options);
}

function vendorDoor<I, R>(permission: Permission, action: string, perform: Perform<VendorActor, I, R>) {
  const admit = (identity: Identity | null) => vendorActor(identity, permission);
  return { name: 'vendor', action, area: areaOf(permission), admit, perform };
}
