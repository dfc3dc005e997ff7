import { describe, expect, it } from 'vitest';
import { activityTypes } from '../components/activities/registry.ts';
import { readFiles } from './programme.ts';
import { unitFiles } from './testing.ts';

const moduleFile = `id: m1
title: Doors
purpose: To get out.
days:
  - { title: One, sessions: [Welcome], methods: [Gallery walk] }
after: [u01]
evaluation: { daily: [How sure are you?], test: The same twelve. }
discussions:
  - { title: Which door?, with: expert, prompt: Which door opens first? }
  - { title: And then?, prompt: What did you do? }
`;

describe('a module', () => {
  const files = unitFiles('Text.', {
    'modules/m1/module.yaml': moduleFile,
    'modules/m1/facilitator/day-1.md': '# Day 1: One\n\nAsk, *then* wait.\n',
    'modules/m1/facilitator/guide.md': '# The module\n\nRead *this*.\n',
  });
  const [read] = readFiles(files, activityTypes).programme?.modules ?? [];

  it('has the notes of each day as HTML under their title', () => {
    expect(read?.days[0]?.facilitator?.title).toBe('Day 1: One');
    expect(read?.days[0]?.facilitator?.html).toContain('<p>Ask, <em>then</em> wait.</p>');
  });

  it('has a guide to the whole of it', () => {
    expect(read?.guide?.title).toBe('The module');
    expect(read?.guide?.html).toContain('Read <em>this</em>.');
  });

  it('is discussed among peers where it names no expert', () => {
    expect(read?.discussions.map((discussion) => discussion.with)).toEqual(['expert', 'peers']);
  });

  it('shares support and daily questions with the programme, and may have its own rules', () => {
    const shared = new Map(files).set(
      'modules/programme.yaml',
      'title: P\nmodules: [m1]\nsupport: [A mentor answers.]\ndaily: [What will you use?]\n',
    );
    const [module] = readFiles(shared, activityTypes).programme?.modules ?? [];
    expect(module?.support).toEqual(['A mentor answers.']);
    expect(module?.evaluation?.daily).toEqual(['What will you use?', 'How sure are you?']);

    shared.set('modules/m1/module.yaml', `${moduleFile}support: [Call us.]\n`);
    expect(readFiles(shared, activityTypes).programme?.modules[0]?.support).toEqual(['Call us.']);
  });
});
