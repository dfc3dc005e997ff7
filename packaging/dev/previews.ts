import type { Built } from './built.ts';

/** What whoever looks at a unit is told after each build. */
export interface News extends Pick<Built, 'remarks' | 'languages'> {
  /** Counts the builds that went well; 0 if none has. */
  readonly version: number;
  readonly seconds: number;
}

type Hear = (news: News) => void;

/** A unit that somebody looks at. */
interface Preview {
  readonly listeners: Set<Hear>;
  /** Of the last build that went well. */
  files: Built['files'];
  news: News | undefined;
  /** The build whose result counts: the latest that was begun. */
  latest: number;
}

/** The units that are looked at: builds them, and again whenever something changes. */
export class Previews {
  readonly #build: (unit: string) => Promise<Built>;
  readonly #now: () => number;
  readonly #previews = new Map<string, Preview>();

  /** @param now - Milliseconds, to say how long a build took. */
  constructor(build: (unit: string) => Promise<Built>, now: () => number = () => performance.now()) {
    this.#build = build;
    this.#now = now;
  }

  /** Hears how the unit stands, now and after each build. Gives the way to stop it. */
  follow(unit: string, hear: Hear): () => void {
    const preview: Preview = this.#previews.get(unit) ?? {
      listeners: new Set(),
      files: undefined,
      news: undefined,
      latest: 0,
    };
    this.#previews.set(unit, preview);
    const isFirst = preview.listeners.size === 0;
    preview.listeners.add(hear);
    if (preview.news !== undefined) hear(preview.news);
    // While nobody was looking, nothing was built.
    if (isFirst) void this.#make(unit, preview);
    return () => {
      preview.listeners.delete(hear);
    };
  }

  /** How a unit stands, as soon as it is built. */
  async look(unit: string): Promise<News> {
    let stop: (() => void) | undefined;
    const news = await new Promise<News>((resolve) => {
      stop = this.follow(unit, resolve);
    });
    stop?.();
    return news;
  }

  /** The files of the last build that went well. */
  filesOf(unit: string): Built['files'] {
    return this.#previews.get(unit)?.files;
  }

  /** Something has changed: builds again what is looked at. */
  refresh(): void {
    for (const [unit, preview] of this.#previews) if (preview.listeners.size > 0) void this.#make(unit, preview);
  }

  async #make(unit: string, preview: Preview): Promise<void> {
    const mine = ++preview.latest;
    const begun = this.#now();
    const { remarks, languages, files } = await this.#build(unit);
    if (mine !== preview.latest) return;
    const version = (preview.news?.version ?? 0) + (files === undefined || isSame(files, preview.files) ? 0 : 1);
    preview.files = files ?? preview.files;
    preview.news = { version, remarks, languages, seconds: (this.#now() - begun) / 1000 };
    for (const hear of preview.listeners) hear(preview.news);
  }
}

/** Whether nothing a learner sees has changed: then nobody is disturbed. */
function isSame(files: NonNullable<Built['files']>, before: Built['files']): boolean {
  if (before?.size !== files.size) return false;
  return [...files].every(([path, bytes]) => {
    const other = before.get(path);
    return other !== undefined && Buffer.from(bytes).equals(Buffer.from(other));
  });
}
