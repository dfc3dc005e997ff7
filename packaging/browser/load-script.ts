/**
 * Runs a script of this package. Where it cannot be had (no network, logged out) the promise fails, and the next try
 * starts anew.
 *
 * @param hasRun - Whether it has left what it should: a logged-out LMS answers with its login page, without an error.
 */
export function loadScript(path: string, hasRun: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.onload = script.onerror = () => {
      script.remove();
      if (hasRun()) resolve();
      else reject(new Error(path));
    };
    document.head.append(script);
  });
}
