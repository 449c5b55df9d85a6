import { type BuiltAction, builtActions } from '../support/build';
import { type ActionPolicy, actions } from './policy';

/** An action of the build, and who may do it. */
export interface KnownAction {
  action: BuiltAction;
  policy: ActionPolicy;
  title: string;
}

/** Every action that has a policy; that none lacks one is a test of its own. */
export function everyAction(): KnownAction[] {
  return builtActions().flatMap((action) => {
    const policy = actions[action.folder]?.[action.name];
    return policy ? [{ action, policy, title: `${action.name} (${action.folder})` }] : [];
  });
}
