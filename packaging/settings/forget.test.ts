import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { standards } from '../standards/index.ts';
import { forgetMine } from './forget.ts';

/** A browser's storage: its names are its properties. */
function storageWith(...names: readonly string[]): Storage {
  const storage = Object.fromEntries(names.map((name) => [name, 'kept']));
  Object.defineProperty(storage, 'getItem', { value: (name: string) => Reflect.get(storage, name) });
  Object.defineProperty(storage, 'setItem', {
    value: (name: string, text: string) => {
      Reflect.set(storage, name, text);
    },
  });
  Object.defineProperty(storage, 'removeItem', {
    value: (name: string) => {
      Reflect.deleteProperty(storage, name);
    },
  });
  return storage as unknown as Storage;
}

describe('what a learner leaves on a device that others use', () => {
  it('is nothing of their own, but a number', () => {
    const storage = storageWith(
      'corridor:u03',
      'corridor-private:u03 diary',
      'corridor-salt',
      'corridor-look',
      'moodle',
    );
    void forgetMine('u03', storage, () => Promise.resolve());
    expect(Object.keys(storage)).toEqual(['moodle', 'corridor-count']);
  });

  it('is not even that when the disk knows of it, unless somebody has begun anew', async () => {
    vi.useFakeTimers();
    const [left, begun] = [storageWith('corridor:u03', 'moodle'), storageWith('corridor:u03')];
    const cleared: Storage[] = [];
    for (const storage of [left, begun]) {
      const change: Parameters<typeof forgetMine>[2] = (make) => {
        const clear = (): number => cleared.push(storage);
        make({ clear, delete: () => undefined, put: () => undefined } as unknown as IDBObjectStore);
        return Promise.resolve();
      };
      vi.stubGlobal('IDBKeyRange', { bound: () => undefined });
      void forgetMine('u03', storage, change);
    }
    begun.setItem('corridor:u03', 'new');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(Object.keys(left)).toEqual(['moodle']);
    expect(Object.keys(begun)).toEqual(['corridor-count', 'corridor:u03']);
    expect(cleared).toEqual([left]);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is what waits to be sent for others, and the salt that it hangs on', () => {
    const storage = storageWith('corridor-kept:x:y', 'corridor-salt', 'corridor:u04', 'corridor-private:u03 diary');
    void forgetMine('u03', storage, () => Promise.resolve());
    expect(Object.keys(storage)).toEqual(['corridor-kept:x:y', 'corridor-salt', 'corridor:u04', 'corridor-count']);
  });
});

describe('the door to the device', () => {
  it.each(standards)('is the only way to its storage in a package for $title', async ({ entry }) => {
    const code = await readFile(entry, 'utf8');
    expect(code).toContain('WebConnection(unit.id, storage)');
    expect(code).not.toContain('localStorage');
  });
});
