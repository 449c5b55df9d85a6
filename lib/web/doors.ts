import type { z } from 'zod';
import type { Identity } from '@/lib/auth';
import type { BuyerActor, Duty, OperatorActor, PublicActor } from '@/lib/db';
import { type DoorOptions, door } from './door';
import type { FormAction } from './form-state';
import { buyerActor, operatorActor, publicActor } from './identity';
import { inOneTransaction, inSteps, type SteppedUseCase, type UseCase } from './perform';

/** A door for anyone. */
export function publicAction<S extends z.ZodType, R>(
  schema: S,
  act: UseCase<PublicActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  return door(
    { name: 'public', action: act.name, admit: publicActor, perform: inOneTransaction(act) },
    schema,
    options,
  );
}

/** A door for any signed-in person. */
export function buyerAction<S extends z.ZodType, R>(
  schema: S,
  act: UseCase<BuyerActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  return door({ name: 'buyer', action: act.name, admit: buyerActor, perform: inOneTransaction(act) }, schema, options);
}

/** The same for a use case that asks somebody outside in between. */
export function buyerStepsAction<S extends z.ZodType, R>(
  schema: S,
  act: SteppedUseCase<BuyerActor, z.output<S>, R>,
  options: Omit<DoorOptions<z.output<S>, R>, 'once'> = {},
): FormAction {
  return door({ name: 'buyer', action: act.name, admit: buyerActor, perform: inSteps(act) }, schema, options);
}

/** A door for staff who hold the duty; null: any staff. */
export function operatorAction<S extends z.ZodType, R>(
  duty: Duty | null,
  schema: S,
  act: UseCase<OperatorActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  const admit = (identity: Identity | null) => operatorActor(identity, duty ?? undefined);
  return door({ name: 'operator', action: act.name, admit, perform: inOneTransaction(act) }, schema, options);
}
