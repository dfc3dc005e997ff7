/** Gives the learner a text as a file. It is made in the page, so nothing is sent. */
export function saveAsFile(name: string, text: string, type = 'text/plain;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // Some browsers begin to read the file only after this call.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
