import { describe, expect, it } from 'vitest';
import { readLesson } from '../testing.ts';
import { formatIssue } from '../../core/content-issue.ts';
import { readFiles } from '../programme.ts';
import { activityTypes } from '../../components/activities/registry.ts';
import { unitFiles } from '../testing.ts';

const issuesOf = (body: string): string => readLesson(body).issues;

describe('a claim about law, or a figure', () => {
  it('needs a source in its section', () => {
    expect(issuesOf('Under article 21 nobody may keep it.')).toContain('Nothing says where "article 21" comes from.');
    expect(issuesOf('Most of them, 78 per cent, had borrowed.')).toContain('Nothing says where "per cent" comes from.');
  });

  it('has one if anything in its section has', () => {
    expect(issuesOf('Under article 21 nobody may keep it.\n\nMore[^a].\n\n[^a]: The Convention, 1990.')).toBe('');
    expect(issuesOf('More[^a].\n\n## Next\n\nArticle 21 helps.\n\n[^a]: The Convention, 1990.')).toContain(
      '"Article 21"',
    );
  });

  it('may be somebody’s words', () => {
    expect(issuesOf('"Article 21 is dead," he says.')).toBe('');
  });
});

describe('what changes with time', () => {
  it.each(['At present nobody checks it.', 'Qatar has not joined the treaty.'])('needs a date: %s', (text) => {
    expect(issuesOf(text)).toContain('(warning)');
  });

  it.each([
    ['At present, in 2026, nobody checks it.', 'the year stands there'],
    ['Qatar has not joined the treaty.\n\nThat is correct as of April 2026.', 'the lesson says so'],
    ['A State that has joined must report.', 'no real State is named'],
  ])('has one: %s', (text) => {
    expect(issuesOf(text)).toBe('');
  });

  it('is a law too: there may be a newer one', () => {
    expect(issuesOf('He must pay[^a].\n\n[^a]: Bangladesh, Labour Act, section 3.')).toContain(
      'there may be a newer Act',
    );
    expect(issuesOf('He must pay[^a].\n\n[^a]: Bangladesh, Labour Act 2006, section 3.')).toBe('');
  });
});

describe('a permission in unit.yaml', () => {
  const read = (body: string, allow: string): string => {
    const files = unitFiles(body);
    files.set(
      'u/unit.yaml',
      `${files.get('u/unit.yaml') ?? ''}allow:\n  - { text: ${allow}, because: it is a headline }\n`,
    );
    return readFiles(files, activityTypes)
      .issues.filter(({ what }) => !what.includes('ids.lock'))
      .map(formatIssue)
      .join('\n');
  };

  it('lets the very words stand, whatever their capitals', () => {
    expect(read('Illegals came.', 'illegals')).toBe('');
  });

  it('lets no others stand, and is told when nothing needs it', () => {
    const issues = read('A maid came.', 'illegals');
    expect(issues).toContain('u/en/01-first.md:6:1 "maid" hurts the people it names.');
    expect(issues).toContain('u/unit.yaml:10:1 (warning) Nothing needs this permission.');
  });
});

describe('the same care', () => {
  it('is taken of the notes for trainers', () => {
    const { issues } = readLesson('Text.', { 'u/facilitator.md': '# Notes\n\nEach learner shares their own story.\n' });
    expect(issues).toContain('facilitator.md:3:1 "shares their own story" asks people to tell their own case.');
  });

  it('is taken of a module and its days', () => {
    const module =
      'id: m1\ntitle: M\npurpose: P\ndays:\n  - title: D\n    sessions: [S]\nbefore: [u01]\nassignment:\n  id: a1\n  title: A\n  task: Describe what happened to you.\n';
    const { issues } = readLesson('Text.', {
      'm/module.yaml': module,
      'm/facilitator/day-1.md': '# Day 1\n\nCall +880 1712-345678.\n',
      'world.yaml': 'states: [Darissa]\n',
    });
    expect(issues).toContain('m/module.yaml:11:1 "Describe what happened to you" asks people');
    expect(issues).toContain('m/facilitator/day-1.md:3:1 "+880 1712-345678" looks like a phone number.');
  });
});
