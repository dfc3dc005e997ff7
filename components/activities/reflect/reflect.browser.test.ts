import { expect } from '@open-wc/testing';
import { show } from '../../../tests/fixtures/elements.ts';

const secret = 'the name of the employer';

function type(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('course-reflect', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('tells that the learner was here, never what was written', async () => {
    const { control, responses, settle, status } = await show('my-case');
    type(control<HTMLTextAreaElement>('Think and write'), secret);
    control('Done').click();
    await settle();
    expect(responses).to.deep.equal([true]);
    expect(status()).to.equal('What you write here is gone when you close this page.');
  });

  it('keeps nothing on the device unless the learner asks', async () => {
    const { control, settle } = await show('my-case');
    type(control<HTMLTextAreaElement>('Think and write'), secret);
    await settle();
    expect(JSON.stringify(Object.entries(localStorage))).not.to.contain(secret);
  });

  it('keeps the text on the device while the learner wants it, and deletes it after', async () => {
    const { control, settle } = await show('my-case');
    type(control<HTMLTextAreaElement>('Think and write'), secret);
    control<HTMLInputElement>('Keep my text on this device').click();
    await settle();
    expect(JSON.stringify(Object.entries(localStorage))).to.contain(secret);
    control<HTMLInputElement>('Keep my text on this device').click();
    await settle();
    expect(localStorage.length).to.equal(0);
  });

  it('has the text again when the learner comes back to the page', async () => {
    type((await show('my-case')).control<HTMLTextAreaElement>('Think and write'), secret);
    const { control } = await show('my-case');
    expect(control<HTMLTextAreaElement>('Think and write').value).to.equal(secret);
  });

  it('sends nothing to a spell checker', async () => {
    const { control } = await show('my-case');
    expect(control<HTMLTextAreaElement>('Think and write').spellcheck).to.equal(false);
  });
});
