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
    { answer: text('', 403), reach: 'silent', because: 'it has refused the file from the beginning' },
    { answer: text('', 404), reach: 'silent', because: 'it has never had such a file' },
    { answer: text('busy', 503), reach: 'unreachable', because: 'it is in trouble' },
    { answer: text('slower', 429), reach: 'unreachable', because: 'it has too much to do' },
    { answer: () => Promise.reject(new TypeError('Failed')), reach: 'unreachable', because: 'nothing has come' },
  ])('is $reach if $because', async ({ answer, reach }) => {
    const { requests } = browser(true, answer);
    expect(await serverProbe(served).ask()).toBe(reach);
    expect(requests).toHaveLength(1);
  });

  it.each([403, 404])('is refused if its file has come before, and now comes no more (%i)', async (status) => {
    const answers = [text(probeText), text('', status), text(probeText), text('', status)];
    browser(true, () => answers.shift()!());
    const probe = serverProbe(served);
    const reaches = [await probe.ask(), await probe.ask(), await probe.ask(), await probe.ask()];
    expect(reaches).toEqual(['reached', 'refused', 'reached', 'refused']);
  });

  it('is silent, not refused, if all that has come from it is the page', async () => {
    browser(true, text('', 403));
    vi.stubGlobal('performance', { getEntriesByType: () => [{ transferSize: 9, responseEnd: 0 }], now: () => 50 });
    const probe = serverProbe(served);
    expect([await probe.ask(), await probe.ask()]).toEqual(['reached', 'silent']);
  });

  it('is asked also where the browser believes that it is offline, for it may be wrong', async () => {
    const { requests } = browser(false, text(probeText));
    vi.stubGlobal('performance', { getEntriesByType: () => [{ transferSize: 9, responseEnd: 0 }], now: () => 50 });
    expect(await serverProbe(served).ask()).toBe('reached');
    expect(requests).toHaveLength(1);
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
