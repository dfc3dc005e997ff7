import type { PageName } from '../../components/player/page-on-demand.ts';

/**
 * Pages that come unasked, soon after the first tap: to be at hand without a network. They count in what a unit costs.
 */
export const pagesToCome: readonly PageName[] = ['settings', 'study'];
