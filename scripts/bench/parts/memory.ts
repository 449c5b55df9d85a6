import { rowOf } from '../row';
import { MemoryWatch } from '../stage/memory';
import type { Part } from './part';

/** A part during which the web process's memory is watched. */
export function watched(load: string, part: Part): Part {
  return async (scene) => {
    const { stage } = scene;
    const watch = new MemoryWatch(() => stage.pidOf('web'));
    const rows = await part(scene);
    const row = rowOf({
      name: `memory of the web process under the load of ${load}`,
      unit: 'MB',
      value: watch.stop(),
      target: { of: 'value', atMost: 512 },
    });
    return [...rows, row];
  };
}
