import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Unit } from '../../core/programme.ts';
import { entriesOf } from './glossary.ts';
import type { Entry } from './glossary.ts';
import type { Section } from './section.ts';

/** The words of the unit in all its languages side by side; on a phone one below the other. */
export const glossarySection: Section = ({ unit, words, root, draw }) => {
  let spoken: readonly Unit[] = [unit];
  let missing: readonly string[] = [];
  /** Gets the other languages, when somebody wants to see them. */
  const loadOthers = async (): Promise<void> => {
    const others = unit.languages.filter(({ code }) => code !== unit.language);
    const units = await Promise.all(
      others.map(({ code }) =>
        root.load(code).then(
          ({ unit: other }) => other,
          () => undefined,
        ),
      ),
    );
    spoken = [unit, ...units.filter((other) => other !== undefined)];
    missing = others.filter((_other, index) => units[index] === undefined).map(({ name }) => name);
    draw();
  };
  return () => {
    const entries = entriesOf(spoken);
    if (entries.length === 0) return nothing;
    return html`<details
      @toggle=${() => {
        void loadOthers();
      }}
    >
      <summary>${words.say('unitWords')}</summary>
      ${missing.map((language) => html`<p class="notice">${words.say('wordsMissing', { language })}</p>`)}
      <ul role="list" class="glossary">
        ${entries.map(entryView)}
      </ul>
    </details>`;
  };
};

const entryView = ({ forms }: Entry): TemplateResult =>
  html`<li>
    ${forms.map(
      ({ language, direction, term }) =>
        html`<div lang=${language} dir=${direction}>
          <dfn>${term.term}</dfn>
          <span .innerHTML=${term.definition}></span>
        </div>`,
    )}
  </li>`;
