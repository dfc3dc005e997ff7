import { packageOrigin } from './hosts.ts';

/**
 * The page of a SCO that tries, at one click, everything a package must not be able to do, and writes down what it
 * could do. For tests. `desk` is the desk's origin, `victim` the key of another package.
 */
export function hostileSco(desk: string, victim: string): string {
  const other = packageOrigin(victim, Number(new URL(desk).port));
  return `<button>Try everything</button><script type="module">
      const desk = '${desk}', other = '${other}';
      const { pathname } = parent.location;
      const reset = () => new URLSearchParams({ package: '${victim}', learner: 'a' });
      const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      const must = (what) => { if (!what) throw new Error('nothing'); };
      const framed = async (url) => {
        const frame = Object.assign(document.createElement('iframe'), { src: url });
        document.body.append(frame);
        await wait(700);
        must(frame.contentWindow.document.body.textContent);
      };
      const opened = async (url) => {
        const page = open(url);
        await wait(700);
        must(page.document.body.textContent);
      };
      const scripted = (url) => new Promise((resolve, reject) => {
        document.body.append(Object.assign(document.createElement('script'), { src: url, onload: resolve, onerror: reject }));
      });
      const posted = async () => {
        const frame = Object.assign(document.createElement('iframe'), { name: 'answer' });
        const form = Object.assign(document.createElement('form'), { method: 'post', action: desk + '/attempts/reset', target: 'answer' });
        for (const [name, value] of reset()) form.append(Object.assign(document.createElement('input'), { name, value }));
        document.body.append(frame, form);
        form.submit();
        await wait(700);
        must(frame.contentWindow.document.body.textContent);
      };
      const tries = {
        'reads its own file': async () => must(await (await fetch('imsmanifest.xml')).text()),
        'opens the desk': () => opened(desk),
        'reads the desk': async () => must(await (await fetch(desk)).text()),
        'reads the desk without asking': () => fetch(desk, { mode: 'no-cors' }),
        'reads an attempt': async () => must(await (await fetch(desk + '/attempts/${victim}/a.json')).text()),
        'reads an attempt as a script': () => scripted(desk + '/attempts/${victim}/a.json'),
        'frames the desk': () => framed(desk),
        'reaches the page around the stage': () => must(parent.parent.document.title),
        'reads the page around the stage with its own ticket': async () => {
          const view = location.origin.replace('//', '//view.') + pathname.replace('/play/', '/launches/');
          must(await (await fetch(view + '/attempt.json')).text());
        },
        'reads a file of another package': async () => must(await (await fetch(other + '/files/index.html')).text()),
        'reads the record store of another package': async () => must(await (await fetch(other.replace('//', '//lrs.') + '/xapi/about')).text()),
        'frames another package': () => framed(other + '/files/index.html'),
        'begins a launch of another package': async () => must(await (await fetch(other + pathname + '/begin', { method: 'POST' })).text()),
        'widens its origin': () => { document.domain = 'localhost'; },
        'takes over its whole origin with a service worker': () => navigator.serviceWorker.register('/files/sw.js', { scope: '/' }),
        'posts to the desk and hears back': () => fetch(desk + '/packages/remove', { method: 'POST', mode: 'no-cors', body: reset() }),
        'posts a form to the desk and hears back': posted,
        'leads the trainer away': () => { top.location.href = desk; },
      };
      document.querySelector('button').addEventListener('click', async () => {
        const results = {};
        for (const [name, attempt] of Object.entries(tries)) {
          try { await attempt(); results[name] = 'yes'; } catch { results[name] = 'no'; }
        }
        document.body.append(Object.assign(document.createElement('pre'), { id: 'done', textContent: JSON.stringify(results) }));
      });
    </script>`;
}
