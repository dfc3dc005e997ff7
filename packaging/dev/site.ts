import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { clientScript } from '../client-script.ts';
import { brokenPage, listPage, unitPage } from './pages.ts';
import { galleryName } from './built.ts';
import type { Previews } from './previews.ts';
import { unitCalled, unitsOf } from './units.ts';
import type { WritingPlace } from './units.ts';
import { isWeather, throughWeather } from './weather.ts';
import type { Weather } from './weather.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  vtt: 'text/vtt; charset=utf-8',
};
const typeOf = (path: string): string => types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

const styles: Readonly<Record<string, URL>> = {
  'theme.css': new URL('../../components/theme.css', import.meta.url),
  'preview.css': new URL('browser/preview.css', import.meta.url),
};

const scripts: Readonly<Record<string, URL>> = {
  'preview.js': new URL('browser/preview.ts', import.meta.url),
  'again.js': new URL('browser/again.ts', import.meta.url),
};

/** The pages of the preview. They are for this computer only: the server listens nowhere else. */
export function previewSite(place: WritingPlace, previews: Previews): Hono {
  const app = new Hono();
  let weather: Weather = 'fine';

  app.use(async (context, next) => {
    // A name of another site that was made to point here (DNS rebinding) must not read what is written here.
    if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(context.req.header('host') ?? '')) {
      return context.text('This server answers to 127.0.0.1 only.', 421);
    }
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    return undefined;
  });

  app.get('/', async (context) => context.html(listPage(await unitsOf(place))));

  app.get('/own/:name', async (context) => {
    const name = context.req.param('name');
    const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
    if (style !== undefined) return context.body(await readFile(style, 'utf8'), 200, { 'Content-Type': typeOf(name) });
    const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
    if (script === undefined) return context.notFound();
    return context.body(await clientScript(script), 200, { 'Content-Type': typeOf(name) });
  });

  app.get('/gallery', async (context) => {
    const { remarks } = await previews.look(galleryName);
    const page = previews.filesOf(galleryName)?.get('index.html');
    const isBroken = page === undefined || remarks.some(({ severity }) => severity === 'error');
    return context.html(isBroken ? brokenPage(remarks) : new TextDecoder().decode(page));
  });

  app.get('/units/:unit', async (context) => {
    const unit = unitCalled(context.req.param('unit'), await unitsOf(place));
    return unit === undefined ? context.notFound() : context.html(unitPage(unit));
  });

  app.get('/units/:unit/events', (context) =>
    streamSSE(context, async (stream) => {
      const { unit } = context.req.param();
      await new Promise<void>((resolve) => {
        const stop = previews.follow(unit, (news) => {
          void stream.writeSSE({ data: JSON.stringify(news) });
        });
        stream.onAbort(() => {
          stop();
          resolve();
        });
      });
    }),
  );

  app.get('/units/:unit/:version{v\\d+}/:path{.+}', (context) => {
    const { unit, path } = context.req.param();
    const bytes = previews.filesOf(unit)?.get(path);
    return bytes === undefined ? context.notFound() : throughWeather(weather, bytes, typeOf(path));
  });

  app.post('/weather', async (context) => {
    const wanted = await context.req.text();
    if (context.req.header('sec-fetch-site') !== 'same-origin' || !isWeather(wanted)) return context.body(null, 400);
    weather = wanted;
    return context.body(null, 204);
  });

  return app;
}
