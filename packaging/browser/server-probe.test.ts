import { afterEach, describe, expect, it, vi } from 'vitest';
import { probeText } from './probe-file.ts';
import { serverProbe } from './server-probe.ts';

/** A browser whose page came out of its cache, and what every request of it is answered with. */
function browser(onLine: boolean, answer: () => Promise<Response>): { readonly requests: string[] } {
  const requests: string[] = [];
  vi.stubGlobal('navigator', { onLine });
  vi.stubGlobal('performance', { getEntriesByType: () => [], now: () => 0 });
  vi.stubGlobal('fetch', (address: string) => {
    requests.push(address);
    return answer();
  });
  return { requests };
}

const text =
  (body: string, status = 200) =>
  (): Promise<Response> =>
    Promise.resolve(new Response(body, { status }));
const served = 'https://lms.example/pluginfile.php/1/index.html';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the server of a package', () => {
  it.each([
    { answer: text(`${probeText}\n`), reach: 'reached', because: 'its file has come' },
    { answer: text('<title>Log in</title>'), reach: 'signed-out', because: 'a login page has come' },
    { answer: text('', 401), reach: 'signed-out', because: 'it asks who is there' },
    { answer: text('', 403), reach: 'refused', because: 'it refuses the file, which may have another cause' },
    { answer: text('', 404), reach: 'refused', because: 'it has no such file any more' },
    { answer: text('busy', 503), reach: 'unreachable', because: 'it is in trouble' },
    { answer: text('slower', 429), reach: 'unreachable', because: 'it has too much to do' },
    { answer: () => Promise.reject(new TypeError('Failed')), reach: 'unreachable', because: 'nothing has come' },
  ])('is $reach if $because', async ({ answer, reach }) => {
    const { requests } = browser(true, answer);
    expect(await serverProbe(served).ask()).toBe(reach);
    expect(requests).toHaveLength(1);
  });

  it('is not asked where the browser knows of no network', async () => {
    const { requests } = browser(false, text(probeText));
    expect(await serverProbe(served).ask()).toBe('unreachable');
    expect(requests).toEqual([]);
  });
});

describe('a package that lies on the device', () => {
  it.each([
    'file:///storage/emulated/0/u03/index.html',
    'moodleappfs://localhost/_app_file_/var/mobile/u03/index.html',
    'http://localhost/_app_file_/data/user/0/com.moodle.moodlemobile/files/u03/index.html',
    'https://localhost/_app_file_/data/user/0/com.moodle.moodlemobile/files/u03/index.html',
  ])('has no server to ask, also without a network: %s', async (page) => {
    const { requests } = browser(false, () => Promise.reject(new TypeError('Failed')));
    expect(await serverProbe(page).ask()).toBe('reached');
    expect(requests).toEqual([]);
  });
});
