/** How long a package that was just left may need to store its last words, in milliseconds. */
const LAST_WORDS = 600;

const form = document.querySelector<HTMLFormElement>('form.drop');
const input = form?.querySelector<HTMLInputElement>('input[type=file]');

if (form && input) {
  for (const type of ['dragover', 'dragenter']) {
    form.addEventListener(type, (event) => {
      event.preventDefault();
      form.classList.add('over');
    });
  }
  form.addEventListener('dragleave', () => {
    form.classList.remove('over');
  });
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('over');
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    input.files = files;
    form.requestSubmit();
  });
}

// This page can be faster than the last words of the package that was left for it; and "Back" may show an old copy.
setTimeout(() => void refreshStatuses(), LAST_WORDS);
addEventListener('pageshow', (event) => {
  if (event.persisted) void refreshStatuses();
});

/** Puts the learners' progress as it is now into the page, and touches nothing else. */
async function refreshStatuses(): Promise<void> {
  const response = await fetch('/').catch(() => undefined);
  if (response?.ok !== true) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const status of document.querySelectorAll('.status')) {
    const now = fresh.getElementById(status.id)?.textContent;
    if (now !== undefined && now !== status.textContent) status.textContent = now;
  }
}
