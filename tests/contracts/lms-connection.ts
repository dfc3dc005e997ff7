import { beforeEach, describe, expect, it } from 'vitest';
import type { Interaction, Launch, LmsConnection, Report } from '../../core/lms-connection.ts';
import { html } from '../fixtures/units.ts';

/** Where the connections of one learner lead: what one of them keeps, the next one finds. */
export interface Partner {
  connect(): LmsConnection;
  /** From now on the partner refuses or throws at whatever it is told. */
  breakDown(): void;
}

const report = (suspendData: string, more: Partial<Report> = {}): Report => ({
  suspendData,
  location: 'one',
  completed: false,
  passed: undefined,
  score: 0,
  objectives: [
    { id: 'first', completed: false, passed: undefined, score: 0 },
    { id: 'second', completed: true, passed: false, score: 40 },
  ],
  measure: 0.5,
  seconds: 10,
  ...more,
});

const answer: Interaction = {
  index: 2,
  id: 'c',
  prompt: html('Whose is the passport?'),
  language: 'en',
  response: { kind: 'choice', ids: ['half'] },
  solution: { kind: 'choice', ids: ['right'] },
  options: ['right', 'half', 'wrong'],
  score: 0.5,
  points: 1,
  at: Date.UTC(2026, 10, 22),
  slots: ['a', 'b', 'c'],
};

/** An LMS has a place of its own for the page; a device has it in suspend data, like all else. */
const placed = ({ keeper }: LmsConnection, location: string): Partial<Launch> =>
  keeper === 'course' ? { location } : {};

/** What every LmsConnection must keep, whatever the standard. */
export function describeLmsConnection(name: string, partner: () => Partner): void {
  describe(`LmsConnection contract: ${name}`, () => {
    let lms: Partner;
    beforeEach(() => {
      lms = partner();
    });

    it('begins with nothing kept', async () => {
      expect(await lms.connect().initialize()).toMatchObject({ mode: 'normal', suspendData: '', location: '' });
    });

    it('gives back what the last commit carried, even if the page then vanishes', async () => {
      const first = lms.connect();
      await first.initialize();
      first.report(report('A-first'));
      await first.commit();
      first.report(report('A-second', { location: 'two' }));
      expect(await first.commit()).toMatchObject({ ok: true });
      expect(await lms.connect().initialize()).toMatchObject({ suspendData: 'A-second', ...placed(first, 'two') });
    });

    it('gives back what terminate sent', async () => {
      const first = lms.connect();
      await first.initialize();
      first.report(report('A-first'));
      await first.commit();
      first.report(report('A-last', { location: 'two', seconds: 70 }));
      first.terminate(false);
      expect(await lms.connect().initialize()).toMatchObject({ suspendData: 'A-last', ...placed(first, 'two') });
    });

    it('does its work before it returns, because a page that is left gets no second turn', async () => {
      const first = lms.connect();
      await first.initialize();
      first.report(report('A-now'));
      void first.commit();
      expect((await lms.connect().initialize())?.suspendData).toBe('A-now');
    });

    it('takes as many characters as it says', async () => {
      const first = lms.connect();
      await first.initialize();
      const longest = 'A'.repeat(first.limit);
      first.report(report(longest));
      expect(await first.commit()).toMatchObject({ ok: true });
      first.terminate(false);
      expect((await lms.connect().initialize())?.suspendData).toBe(longest);
    });

    it('takes an answer of an activity without those before it', async () => {
      const first = lms.connect();
      await first.initialize();
      first.record(answer);
      first.report(report('A'));
      expect(await first.commit()).toEqual({ ok: true, more: false });
    });

    it('comes to rest: after a few commits it wants no more of them', async () => {
      const first = lms.connect();
      await first.initialize();
      for (let count = 0; count < 4; count++) {
        first.report(report(`A${String(count)}`, { completed: true, score: 80, measure: 1 }));
        await first.commit();
      }
      first.report(report('A9', { completed: true, score: 80, measure: 1 }));
      expect(await first.commit()).toEqual({ ok: true, more: false });
    });

    it('quotes a refusal, and throws nothing', async () => {
      const first = lms.connect();
      await first.initialize();
      lms.breakDown();
      first.report(report('A'));
      const commit = await first.commit();
      expect(commit.ok).toBe(false);
      expect(commit.refusals?.[0]?.call).toMatch(/^[\w.]+\(.+\)$/);
      expect(commit.refusals?.[0]?.code).not.toBe('');
      expect(() => {
        first.terminate(false);
      }).not.toThrow();
    });

    it('can be ended before anything was reported', async () => {
      const first = lms.connect();
      await first.initialize();
      first.terminate(false);
      expect((await lms.connect().initialize())?.suspendData).toBe('');
    });
  });
}
