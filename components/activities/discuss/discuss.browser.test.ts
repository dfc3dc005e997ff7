import { expect } from '@open-wc/testing';
import { show } from '../../../tests/fixtures/elements.ts';
import { copied, fill } from '../../../tests/fixtures/own-writing.ts';

const secret = 'the name of the employer';

describe('course-discuss', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('says where the discussion is, and to tell no case in which someone can be recognised', async () => {
    const { element, control } = await show('first-answer');
    expect(element.textContent).to.contain('The forum of module 1');
    expect(element.textContent).to.contain('Do not tell a real case in which someone can be recognised.');
    expect(control('Your text').getAttribute('aria-describedby')).to.equal(
      'first-answer--private first-answer--safely',
    );
    await expect(element).to.be.accessible();
  });

  it('tells that the learner has prepared, never what', async () => {
    const shown = await show('first-answer');
    fill(shown, 'Your text', secret);
    shown.control('Done').click();
    await shown.settle();
    expect(shown.responses).to.deep.equal([true]);
    expect(JSON.stringify(Object.entries(localStorage))).not.to.contain(secret);
  });

  it('copies only when asked, and says that it did', async () => {
    const shown = await show('first-answer');
    fill(shown, 'Your text', secret);
    expect(await copied(shown)).to.deep.equal([secret]);
    expect(shown.status()).to.equal('Copied. You can paste it where you discuss.');
    expect(shown.responses).to.deep.equal([]);
    await expect(shown.element).to.be.accessible();
  });

  it('copies nothing where nothing is written', async () => {
    const shown = await show('first-answer');
    fill(shown, 'Your text', ' ');
    expect(await copied(shown)).to.deep.equal([]);
    expect(shown.status()).to.equal('Write something first.');
  });

  it('selects the text where the browser forbids to copy', async () => {
    const shown = await show('first-answer');
    fill(shown, 'Your text', secret);
    await copied(shown, true);
    expect(shown.status()).to.equal('Your text is selected. Copy it yourself.');
    expect(shown.control<HTMLTextAreaElement>('Your text').selectionEnd).to.equal(secret.length);
  });

  it('keeps the text on the device only while the learner wants it', async () => {
    const shown = await show('first-answer');
    fill(shown, 'Your text', secret);
    shown.control('Keep my text on this device').click();
    expect(JSON.stringify(Object.entries(localStorage))).to.contain(secret);
    shown.control('Keep my text on this device').click();
    expect(localStorage.length).to.equal(0);
  });

  it('sends nothing to a spell checker', async () => {
    const { control } = await show('first-answer');
    expect(control<HTMLTextAreaElement>('Your text').spellcheck).to.equal(false);
  });
});
