import { readFile } from 'node:fs/promises';
import { formatIssue } from '../core/content-issue.ts';
import type { ContentIssue } from '../core/content-issue.ts';
import type { Edition } from '../core/programme.ts';
import type { Catalogue } from '../locales/words.ts';
import { budgetIssues } from './budgets.ts';
import { FileCache } from './cache/file-cache.ts';
import { fingerprint, packingRooms } from './cache/fingerprint.ts';
import { hashOf } from './cache/hash.ts';
import { Scripts } from './scripts.ts';
import type { Standard } from './standards/index.ts';
import type { UnitPackages } from './unit-packages.ts';
import { zip } from './zip.ts';

/** A package that weighs more than it may. */
export class OverBudget extends Error {
  readonly issues: readonly ContentIssue[];

  constructor(issues: readonly ContentIssue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.issues = issues;
  }
}

/** Packs units; those that have not changed since they were last packed come out of a cache. */
export class Packer {
  readonly #catalogues: ReadonlyMap<string, Catalogue>;
  readonly #cache = new FileCache(new URL('../.cache/packages/', import.meta.url));
  readonly #sources = fingerprint(packingRooms);
  readonly #scripts = new Scripts(this.#sources);
  /** A hash of all that is in a unit, whatever it is packed for. */
  readonly #contents = new Map<Edition, Promise<string>>();
  #packages: Promise<UnitPackages> | undefined;

  constructor(catalogues: ReadonlyMap<string, Catalogue>) {
    this.#catalogues = catalogues;
  }

  /** The zip of a unit for a standard; fails with {@link OverBudget}. */
  async pack(edition: Edition, standard: Standard): Promise<Uint8Array> {
    const content = this.#contents.get(edition) ?? this.#contentOf(edition);
    this.#contents.set(edition, content);
    return this.#cache.get([standard.name, await content, this.#sources], async () => {
      this.#packages ??= this.#load();
      const files = await (await this.#packages).files(edition, standard);
      const bytes = zip(files);
      const issues = budgetIssues(edition, files, bytes.length);
      if (issues.length > 0) throw new OverBudget(issues);
      return bytes;
    });
  }

  async #contentOf(edition: Edition): Promise<string> {
    const media = await Promise.all(edition.media.map(({ source }) => readFile(source)));
    const words = edition.languages.map(({ language }) => this.#catalogues.get(language));
    return hashOf([JSON.stringify([edition, words]), ...media]);
  }

  /** What makes packages takes longer to load than most builds take. */
  async #load(): Promise<UnitPackages> {
    const { UnitPackages } = await import('./unit-packages.ts');
    return new UnitPackages(this.#catalogues, this.#scripts);
  }

  /** Throws away what has not been used for long. */
  async tidy(): Promise<void> {
    await Promise.all([this.#cache.tidy(), this.#scripts.tidy()]);
  }
}
