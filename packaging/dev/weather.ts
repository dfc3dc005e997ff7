/** What the preview can do to a unit, as an LMS and a network do it to learners. */
export const weathers = ['fine', 'slow', 'offline', 'refuses', 'expired'] as const;
export type Weather = (typeof weathers)[number];

export const isWeather = (value: string): value is Weather => (weathers as readonly string[]).includes(value);

/** A line of the second generation: half a second until anything comes, then 20 kB in a second. */
const patience = 500;
const piece = 4000;
const pause = 200;

/** What a server answers when the learner has been signed out: its login page, with 200. */
const loginPage = '<!doctype html><title>Sign in</title><h1>Sign in</h1><p>Your session has expired.</p>';

/** A file of a package as it comes through the weather. */
export function throughWeather(weather: Weather, bytes: Uint8Array, type: string): Response {
  switch (weather) {
    case 'offline':
      return new Response(null, { status: 503 });
    case 'expired':
      return new Response(loginPage, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    case 'slow':
      return new Response(drop(bytes), { headers: { 'Content-Type': type } });
    case 'fine':
    case 'refuses':
      return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
    default:
      return weather satisfies never;
  }
}

/** The bytes, a few at a time. */
function drop(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    start: () => after(patience),
    async pull(controller) {
      controller.enqueue(bytes.slice(at, (at += piece)));
      if (at >= bytes.length) controller.close();
      else await after(pause);
    },
  });
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
