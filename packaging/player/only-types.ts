import type { Plugin } from 'rolldown';
import { activityTypes } from '../../components/activities/registry.ts';
import type { RegisteredActivity } from '../../components/activities/registry.ts';
import { isBlock } from '../unit-types.ts';
import { allIn, edited, entriesIn, nameOf, without } from './syntax.ts';

/** A part of an entry of the registry. */
export type RegisteredPart = keyof RegisteredActivity;

/**
 * Leaves only the given activity types and kinds of block in the registries, and of each type only the given parts, so
 * that no script carries code it does not use. Their folders count as free of side effects: an element that nobody
 * registers need not be defined. Where none of the types leaves activities out, every learner gets the whole unit, and
 * nothing has to be chosen.
 */
export const onlyTypes = (types: readonly string[], parts: readonly RegisteredPart[]): Plugin => ({
  name: 'corridor:only-types',
  transform: {
    filter: { id: [/\/components\/(?:activities|blocks)\/.*\.ts$/, /\/core\/own-unit\.ts$/] },
    handler(code, id) {
      if (id.endsWith('/own-unit.ts'))
        return types.some((type) => activityTypes[type]?.choose !== undefined) ? null : wholeUnit;
      const [, room] = /\/(activities|blocks)\/registry\.ts$/.exec(id) ?? [];
      if (room === undefined) return { moduleSideEffects: false };
      const wanted = types.filter((type) => isBlock(type) === (room === 'blocks'));
      if (room === 'blocks' && wanted.length === 0) return noBlocks;
      const registry = allIn(this.parse(code, { lang: 'ts' })).find(
        (node) => node.type === 'VariableDeclarator' && node.id?.name === room,
      );
      const entries = registry === undefined ? [] : entriesIn(registry);
      const missing = wanted.filter((type) => !entries.some((entry) => nameOf(entry) === type));
      if (missing.length > 0) throw new Error(`The registry has no ${missing.join(', ')}.`);
      const unused = entries.flatMap((entry) => {
        if (!wanted.includes(nameOf(entry))) return entry;
        return room === 'blocks' ? [] : entriesIn(entry).filter((part) => !parts.some((name) => name === nameOf(part)));
      });
      return {
        ...edited(
          code,
          unused.map((entry) => without(entry, code)),
        ),
        moduleSideEffects: false,
      };
    },
  },
});

/** What `core/own-unit.ts` comes to there. */
const wholeUnit = { code: 'export const mayChoose = false, ownUnit = (unit) => unit, dealt = ownUnit;', map: null };

/** What `components/blocks/registry.ts` comes to where a unit has text and activities only. */
const noBlocks = { code: 'export const blocks = undefined;', map: null, moduleSideEffects: false };
