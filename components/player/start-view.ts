import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { opening } from '../../core/learner-state.ts';
import type { Unit } from '../../core/programme.ts';
import type { Words } from '../../locales/words.ts';
import { frameView } from './frame-view.ts';
import { openingView } from './opening-view.ts';

/**
 * The first page as it stands in `index.html` before any script: the same as the player's, so that the script takes
 * over without a jump.
 */
export const startView = (unit: Unit, words: Words): TemplateResult =>
  frameView({
    unit,
    words,
    page: opening,
    saving: 'idle',
    isContentsOpen: false,
    notice: nothing,
    contents: nothing,
    main: openingView({ unit, words }),
  });
