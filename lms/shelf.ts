import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { readBuiltIndex } from './built-index.ts';
import type { BuiltIndex, BuiltPackage } from './built-index.ts';
import { MAX_PACKAGE_BYTES } from './limits.ts';
import { readPackage } from './package.ts';
import type { PackageResult } from './package.ts';
import type { Standard } from './standard.ts';
import type { DroppedPackage, Store } from './store.ts';
import { words } from './words.ts';

/** A package as the home page lists it. */
export interface ShelfItem {
  readonly key: string;
  /** Packages of one unit in several standards belong together. */
  readonly unit: string;
  readonly standard: Standard;
  readonly title: string;
  readonly isBuilt: boolean;
  readonly bytes: number;
  readonly version?: string;
  readonly languages: readonly string[];
  /** Name of the zip of a built package. */
  readonly file?: string;
}

export interface ShelfList {
  readonly built: readonly ShelfItem[];
  readonly dropped: readonly ShelfItem[];
  readonly notes: readonly string[];
}

/** Opened packages that stay in memory; a zip may have 200 MB, so only a few do. */
const KEPT_OPEN = 3;

/** Where the packages stand: those of the last build, read anew at every look, and those that were dropped. */
export class Shelf {
  readonly #folder: string;
  readonly #store: Store;
  readonly #open = new Map<string, { readonly stamp: string; readonly result: PackageResult }>();

  constructor(folder: string, store: Store) {
    this.#folder = folder;
    this.#store = store;
  }

  async list(): Promise<ShelfList> {
    const index = await this.#index();
    return {
      built: index.packages.map(builtItem),
      dropped: this.#store.droppedPackages().map(droppedItem),
      notes: index.notes,
    };
  }

  async find(key: string): Promise<ShelfItem | undefined> {
    const { built, dropped } = await this.list();
    return [...built, ...dropped].find((item) => item.key === key);
  }

  /** Opens a package, or says why it cannot be played; undefined when there is none with this key. */
  async open(key: string): Promise<PackageResult | undefined> {
    const built = (await this.#index()).packages.find((one) => one.key === key);
    if (built !== undefined) return this.#openBuilt(built);
    const dropped = this.#store.droppedPackages().find((one) => one.key === key);
    if (dropped === undefined) return undefined;
    return this.#opened(key, String(dropped.addedAt), () => readPackage(this.#store.zipOf(key) ?? new Uint8Array()));
  }

  /** The zip of a built package, by its file's name; undefined when the list names none such, or it is gone. */
  async zipCalled(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const isListed = (await this.#index()).packages.some((one) => one.file === file);
    return isListed ? readFile(join(this.#folder, file)).catch(() => undefined) : undefined;
  }

  async #index(): Promise<BuiltIndex> {
    const file = join(this.#folder, 'index.json');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return readBuiltIndex(text, file);
  }

  async #openBuilt(built: BuiltPackage): Promise<PackageResult> {
    const file = join(this.#folder, built.file);
    const facts = await stat(file).catch(() => undefined);
    if (facts?.isFile() !== true) return { ok: false, refusals: [words.shelf.fileMissing(built.file)] };
    if (facts.size > MAX_PACKAGE_BYTES)
      return { ok: false, refusals: [words.refusals.tooLarge(Math.ceil(facts.size / 1024 / 1024))] };
    const stamp = [built.file, facts.mtimeMs, facts.size, built.sha256].join(' ');
    const kept = this.#kept(built.key, stamp);
    if (kept !== undefined) return kept;
    const zip = await readFile(file);
    const isAsBuilt = createHash('sha256').update(zip).digest('hex') === built.sha256;
    return this.#opened(built.key, stamp, () =>
      isAsBuilt
        ? readPackage(zip, built.standard === 'web' ? 'for the web' : 'for an LMS')
        : { ok: false, refusals: [words.shelf.fileChanged(built.file)] },
    );
  }

  #kept(key: string, stamp: string): PackageResult | undefined {
    const kept = this.#open.get(key);
    return kept?.stamp === stamp ? kept.result : undefined;
  }

  #opened(key: string, stamp: string, read: () => PackageResult): PackageResult {
    const result = this.#kept(key, stamp) ?? read();
    // The package asked for last stands last; the one that nobody asked for longest goes.
    this.#open.delete(key);
    this.#open.set(key, { stamp, result });
    const oldest = [...this.#open.keys()][0];
    if (this.#open.size > KEPT_OPEN && oldest !== undefined) this.#open.delete(oldest);
    return result;
  }
}

function builtItem({ key, unit, standard, title, bytes, version, languages, file }: BuiltPackage): ShelfItem {
  return { key, unit, standard, title, isBuilt: true, bytes, version, languages, file };
}

function droppedItem({ key, standard, title, bytes }: DroppedPackage): ShelfItem {
  return { key, unit: key, standard, title, isBuilt: false, bytes, languages: [] };
}
