import { expect, fixture, fixtureCleanup, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Recording } from '../../../core/programme.ts';
import { words } from '../../../tests/fixtures/elements.ts';
import { html as text } from '../../../tests/fixtures/units.ts';
import './recording-element.ts';
import type { CourseRecording } from './recording-element.ts';

const media = '/tests/fixtures/reader/recordings/content/u01-small/media';
const melody: Recording = {
  id: 'melody',
  medium: 'audio',
  path: `${media}/melody.mp3`,
  bytes: 314_000,
  seconds: 131,
  title: text('A melody that comes home'),
  transcript: text('<p>It climbs and comes back.</p>'),
  credits: text('<p>Nobody speaks.</p><p>Corridor, 2026.</p>'),
};
const door: Recording = {
  ...melody,
  id: 'door',
  medium: 'video',
  path: `${media}/door.mp4`,
  seconds: 8,
  size: { width: 320, height: 180 },
  title: text('Through the door'),
  captions: { language: { code: 'en', name: 'English', direction: 'ltr' }, cues: [[0, 2, '[No sound]']] },
};

async function show(recording: Recording) {
  const element = await fixture<CourseRecording>(
    html`<course-recording .recording=${recording} .words=${words}></course-recording>`,
  );
  const find = <T extends Element = HTMLElement>(selector: string): T | null => element.querySelector<T>(selector);
  return {
    element,
    find,
    button: find<HTMLButtonElement>('button')!,
    media: () => find<HTMLMediaElement>('audio, video'),
  };
}

/** What the page has asked the network for. */
const asked = (path: string): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(path)).length;

describe('course-recording', () => {
  afterEach(() => {
    fixtureCleanup();
  });

  it('says what it costs before it is asked for, and asks for nothing', async () => {
    const before = asked('melody.mp3');
    const { button, element, media } = await show(melody);
    expect(button.textContent.trim()).to.equal('Listen: 0.4 MB, 2 minutes');
    const named = button.getAttribute('aria-labelledby')!.split(' ');
    expect(named.map((id) => document.getElementById(id)!.textContent.trim())).to.deep.equal([
      'Listen: 0.4 MB, 2 minutes',
      'A melody that comes home',
    ]);
    expect(media()).to.equal(null);
    expect(asked('melody.mp3')).to.equal(before);
    await expect(element).to.be.accessible();
  });

  it('plays after a tap by keyboard, with the controls of the browser, which have the focus', async () => {
    const { button, element, media } = await show(melody);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    const audio = media()!;
    expect(audio.controls).to.equal(true);
    expect(document.activeElement).to.equal(audio);
    if (audio.readyState < 1) await oneEvent(audio, 'loadedmetadata');
    expect(audio.duration).to.be.greaterThan(7);
    await expect(element).to.be.accessible();
  });

  it('keeps the place of a film, and shows its captions without a file of their own', async () => {
    const { button, element, find, media } = await show(door);
    expect(button.textContent.trim()).to.equal('Watch: 0.4 MB, 8 seconds');
    expect(find('.playback svg')!.getAttribute('viewBox')).to.equal('0 0 320 180');
    button.click();
    await element.updateComplete;
    const video = media()!;
    if (video.readyState < 1) await oneEvent(video, 'loadedmetadata');
    expect([video.getAttribute('width'), video.getAttribute('height')]).to.deep.equal(['320', '180']);
    const [track] = video.textTracks;
    expect(track!.mode).to.equal('showing');
    expect(track!.language).to.equal('en');
    expect((track!.cues![0] as VTTCue).text).to.equal('[No sound]');
    expect(find('track')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('says in plain words that it could not be loaded, and can be tried again', async () => {
    const { button, element, find, media } = await show({ ...melody, path: '/nowhere/melody.mp3' });
    button.click();
    await element.updateComplete;
    await oneEvent(media()!, 'error');
    await element.updateComplete;
    expect(find('[role=alert]')!.textContent.trim()).to.equal(words.say('recordingFailed'));
    const again = find<HTMLButtonElement>('button')!;
    expect(document.activeElement).to.equal(again);
    await expect(element).to.be.accessible();
    again.click();
    await element.updateComplete;
    expect(find('[role=alert]')!.textContent.trim()).to.equal('');
    expect(media()).not.to.equal(null);
  });

  it('falls silent when another one begins', async () => {
    const first = await show(melody);
    first.button.click();
    await first.element.updateComplete;
    const audio = first.media()!;
    expect(audio.paused).to.equal(false);
    (await show(door)).button.click();
    await waitUntil(() => audio.paused);
  });

  it('begins anew when the language changes, and says which one is spoken', async () => {
    const { button, element, find, media } = await show(melody);
    button.click();
    await element.updateComplete;
    element.recording = { ...melody, language: { code: 'bn', name: 'বাংলা', direction: 'ltr' } };
    await element.updateComplete;
    expect(media()).to.equal(null);
    expect(find('.muted')!.textContent).to.equal('Spoken language: বাংলা');
  });

  it('stands in writing: folded on the screen, all of it on paper', async () => {
    const { find } = await show(melody);
    const details = find<HTMLDetailsElement>('details')!;
    expect(details.open).to.equal(false);
    expect(details.textContent).to.contain('It climbs and comes back.');
    dispatchEvent(new Event('beforeprint'));
    expect(details.open).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(details.open, 'on the screen it is as it was').to.equal(false);
    details.open = true;
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    expect(details.open, 'what was being read stays open').to.equal(true);
  });
});
