import type { Edition, Unit } from '../core/programme.ts';
import type { Catalogue } from '../locales/words.ts';
import { textsAsSeen } from './as-seen.ts';
import { pagesToCome } from './browser/pages-to-come.ts';
import { asLmsSeesIt } from './discreet.ts';
import { pagesOnDemand } from './player/pages.ts';
import type { PageOnDemand } from './player/pages.ts';
import type { Scripts } from './scripts.ts';
import { standards } from './standards/index.ts';
import type { Standard } from './standards/index.ts';
import { only, unitFiles } from './unit-files.ts';
import type { UnitFiles } from './unit-files.ts';
import { typesIn } from './unit-types.ts';
import { textFile } from './zip.ts';
import type { PackageFile } from './zip.ts';

/** The pictures that a unit shows. */
const picturesIn = (unit: Unit): string[] => [
  ...new Set([...JSON.stringify(unit).matchAll(/<img src=\\"(media\/[^"\\]+)/g)].map(([, path = '']) => path)),
];

/** Makes the packages of units. */
export class UnitPackages {
  readonly #catalogues: ReadonlyMap<string, Catalogue>;
  readonly #scripts: Scripts;
  /** What all packages of a unit share, so that it is made once. */
  readonly #shared = new Map<Edition, Promise<UnitFiles>>();

  constructor(catalogues: ReadonlyMap<string, Catalogue>, scripts: Scripts) {
    this.#catalogues = catalogues;
    this.#scripts = scripts;
  }

  /** All files of a unit's package for a standard, in their order. */
  async files(edition: Edition, standard: Standard): Promise<PackageFile[]> {
    const types = typesIn(edition.languages[0]);
    const shared = this.#shared.get(edition) ?? this.#unitFiles(edition, types);
    this.#shared.set(edition, shared);
    // The bundler works at several scripts at once.
    const [{ page, others }, packed, plain, inflate, ...pages] = await Promise.all([
      shared,
      this.#scripts.packedPlayer(standard, types, edition.sees),
      this.#scripts.player(standard, types, edition.sees),
      this.#scripts.inflate(),
      ...pagesOnDemand.map((page) => this.#page(page, edition, types)),
    ]);
    return standard.wrap(asLmsSeesIt(edition), [
      page(standard.lms, plain),
      ...others(standard.lms),
      { path: 'assets/player.js', bytes: packed },
      { path: 'assets/player-plain.js', bytes: plain },
      { path: 'assets/inflate.js', bytes: inflate },
      ...pages,
    ]);
  }

  /** The standards differ in their scripts by less than what is rounded off, so one of them stands for all. */
  async #unitFiles(edition: Edition, types: readonly string[]): Promise<UnitFiles> {
    const soon = pagesOnDemand.filter(({ name }) => pagesToCome.includes(name));
    const pages = await Promise.all(soon.map((page) => this.#page(page, edition, types)));
    const player = await this.#scripts.packedPlayer(standards[0], types, edition.sees);
    const bytes = [player, ...pages.map((page) => page.bytes)].reduce((sum, { length }) => sum + length, 0);
    return unitFiles(edition, this.#catalogues, bytes);
  }

  /** A page that is loaded on demand, with its texts in the languages of the unit. */
  async #page(page: PageOnDemand, { languages, sees }: Edition, types: readonly string[]): Promise<PackageFile> {
    const texts = languages.map(({ language }) => {
      const all = this.#catalogues.get(language);
      return [language, textsAsSeen(only(page.texts, all), sees, all)] as const;
    });
    const pictures = page.prints ? languages.map((unit) => [unit.language, picturesIn(unit)] as const) : [];
    const code = new TextDecoder().decode(await this.#scripts.page(page, types));
    return textFile(
      `assets/${page.name}.js`,
      [
        `self.corridorTexts=${JSON.stringify(Object.fromEntries(texts))};`,
        ...(pictures.some(([, paths]) => paths.length > 0)
          ? [`self.corridorPictures=${JSON.stringify(Object.fromEntries(pictures))};`]
          : []),
        code,
      ].join('\n'),
    );
  }
}
