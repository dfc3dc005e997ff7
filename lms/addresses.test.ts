import { describe, expect, it } from 'vitest';

import { byteRangeOf } from './byte-range.ts';
import { allOrigins, deskOrigin, packageOrigin, placeOf, viewOrigin } from './hosts.ts';
import { builtKey, droppedKey } from './keys.ts';
import { mimeTypeOf } from './mime.ts';

describe('the place a request is addressed to', () => {
  it.each([
    { host: '127.0.0.1:8420', place: { kind: 'desk' }, because: 'it is the address that is printed' },
    { host: 'localhost:8420', place: { kind: 'desk' }, because: 'it is the other name of this computer' },
    { host: 'LOCALHOST:8420', place: { kind: 'desk' }, because: 'host names have no case' },
    { host: 'u03.localhost:8420', place: { kind: 'package', key: 'u03' }, because: 'it is named for a package' },
    { host: 'view.u03.localhost:8420', place: { kind: 'view', key: 'u03' }, because: 'it views a package' },
    {
      host: 'lrs.u03.localhost:8420',
      place: { kind: 'lrs', key: 'u03' },
      because: 'it keeps the records of a package',
    },
    {
      host: 'a.u03.localhost:8420',
      place: { kind: 'stranger' },
      because: 'only view and record store stand before a package',
    },
    { host: '127.0.0.1:9999', place: { kind: 'stranger' }, because: 'the port is another' },
    { host: '127.0.0.1', place: { kind: 'stranger' }, because: 'the port is left out' },
    { host: 'evil.example:8420', place: { kind: 'stranger' }, because: 'another site was pointed here' },
    { host: 'localhost.evil.example:8420', place: { kind: 'stranger' }, because: 'it only begins like ours' },
    { host: 'u03.localhost.:8420', place: { kind: 'stranger' }, because: 'the dot makes it another origin' },
    { host: '[::1]:8420', place: { kind: 'stranger' }, because: 'the LMS listens on 127.0.0.1 only' },
    { host: '', place: { kind: 'stranger' }, because: 'it is empty' },
    { host: null, place: { kind: 'stranger' }, because: 'it is missing' },
  ])('is $place.kind for $host, because $because', ({ host, place }) => {
    expect(placeOf(host, 8420)).toEqual(place);
  });

  it('leaves out the standard port, as browsers do', () => {
    expect([deskOrigin(80), packageOrigin('u03', 80), viewOrigin('u03', 80), allOrigins(80)]).toEqual([
      'http://127.0.0.1',
      'http://u03.localhost',
      'http://view.u03.localhost',
      'http://*.localhost',
    ]);
    expect(placeOf('127.0.0.1', 80)).toEqual({ kind: 'desk' });
  });
});

describe('the key of a package', () => {
  it.each([
    { unit: 'u03', key: 'u03', because: 'a unit id is a host name' },
    { unit: 'U03', key: undefined, because: 'host names have no case' },
    { unit: 'u_03', key: undefined, because: 'an underscore is no part of a host name' },
    { unit: 'u03-', key: undefined, because: 'it ends with a hyphen' },
    { unit: 'a'.repeat(64), key: undefined, because: 'it is longer than 63 characters' },
    { unit: 'drop-u03', key: undefined, because: 'it could be taken for a dropped package' },
    { unit: '', key: undefined, because: 'it is empty' },
  ])('of unit "$unit" is $key, because $because', ({ unit, key }) => {
    expect(builtKey(unit)).toBe(key);
  });

  it.each(['u03', 'Course_ID1_SCO', '__', 'দলিল', 'x'.repeat(300), 'drop-u03'])(
    'keeps a stranger named %s apart from every unit',
    (item) => {
      const key = droppedKey('org', item);
      expect(key).toMatch(/^drop-[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
      expect(key.length).toBeLessThanOrEqual(63);
      expect(builtKey(key)).toBeUndefined();
    },
  );

  it('is the same for the same organization and item only', () => {
    expect(droppedKey('org', 'item')).toBe(droppedKey('org', 'item'));
    expect(
      new Set([
        droppedKey('org', 'item'),
        droppedKey('other', 'item'),
        droppedKey('org', 'Item'),
        droppedKey('or', 'gitem'),
      ]).size,
    ).toBe(4);
  });
});

describe('a file of a package', () => {
  it.each([
    { path: 'index.html', type: 'text/html; charset=utf-8' },
    { path: 'a.b/script.JS', type: 'text/javascript; charset=utf-8' },
    { path: 'picture.svg', type: 'image/svg+xml; charset=utf-8' },
    { path: 'README', type: 'application/octet-stream' },
    { path: 'a.html/file', type: 'application/octet-stream' },
    { path: 'x.constructor', type: 'application/octet-stream' },
  ])('named $path is $type', ({ path, type }) => {
    expect(mimeTypeOf(path)).toBe(type);
  });

  it.each([
    { header: undefined, range: { kind: 'whole' } },
    { header: 'bytes=0-9', range: { kind: 'part', first: 0, last: 9 } },
    { header: 'bytes=90-', range: { kind: 'part', first: 90, last: 99 } },
    { header: 'bytes=-10', range: { kind: 'part', first: 90, last: 99 } },
    { header: 'bytes=0-999', range: { kind: 'part', first: 0, last: 99 } },
    { header: 'bytes=100-', range: { kind: 'unsatisfiable' } },
    { header: 'bytes=0-1,5-6', range: { kind: 'whole' } },
    { header: 'pages=1-2', range: { kind: 'whole' } },
  ])('of 100 bytes is sent as $range.kind for $header', ({ header, range }) => {
    expect(byteRangeOf(header, 100)).toEqual(range);
  });
});
