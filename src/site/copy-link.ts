/* "Copy link": see CopyLink.astro for what is there without this script. */

for (const part of document.querySelectorAll<HTMLElement>('[data-copy-link]')) {
  const [button, status, label] = part.children as unknown as HTMLElement[];
  const field = part.querySelector('input');
  if (!button || !status || !label || !field) continue;
  button.onclick = async () => {
    // Emptied first, so that a second copy is announced again.
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = status.dataset['done'] ?? '';
    } catch {
      // No permission, no secure context, or an old browser.
      label.hidden = false;
      field.select();
    }
  };
  part.hidden = false;
}
