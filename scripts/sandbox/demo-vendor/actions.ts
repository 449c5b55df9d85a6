import { CannotDo, type Instance, type Instances, includedMegabytes, usedMegabytes } from './instances';
import type { LoginLinks } from './login-links';
import type { Call } from './protocol';

interface Place {
  instances: Instances;
  links: LoginLinks;
}

/**
 * Does what the market asks and says what to answer. `success` is a boolean in some answers and a string in others: the
 * protocol allows both, and vendors do both.
 */
export function perform({ instances, links }: Place, tenant: string, asked: Call): Record<string, unknown> {
  switch (asked.action) {
    case 'verifyInterface':
      return { echoback: asked.echoback };
    case 'createInstance':
      return created(instances.create(tenant, asked), links);
    case 'renewInstance':
      instances.renew(tenant, asked);
      return { success: true };
    case 'modifyInstance':
      return { success: true, appInfo: { authUrl: links.address(instances.modify(tenant, asked).signId) } };
    case 'expireInstance':
      instances.expire(tenant, asked);
      return { success: 'true' };
    case 'destroyInstance':
      instances.destroy(tenant, asked);
      return { success: 'true' };
    case 'flowQuery': {
      const costFlow = usedMegabytes(instances.living(tenant, asked.signId));
      return { success: true, totalFlow: includedMegabytes, costFlow, flowUnit: 'Mb' };
    }
    case 'flowSetting':
      instances.warn(tenant, asked);
      return { success: true, info: asked.switch === 'ON' ? '用量提醒已开启' : '用量提醒已关闭' };
  }
}

/** `perform`, with what we can not do told as `success: false`. */
export function answerTo(place: Place, tenant: string, asked: Call): Record<string, unknown> {
  try {
    return perform(place, tenant, asked);
  } catch (thrown) {
    if (thrown instanceof CannotDo) return { success: false, message: thrown.message };
    throw thrown;
  }
}

function created({ signId, state }: Instance, links: LoginLinks): Record<string, unknown> {
  if (state === 'DESTROYED') throw new CannotDo('The instance of this order was destroyed.');
  return {
    signId,
    appInfo: { website: links.website(), authUrl: links.address(signId) },
    additionalInfo: [
      { name: '管理员账号', value: links.account(signId) },
      { name: '初始密码', value: links.password(signId) },
    ],
  };
}
