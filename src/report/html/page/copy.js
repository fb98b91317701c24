{
  /* Buttons are made where they are seen: thousands of them at once would only slow the page. */
  const textOf = (item) => {
    const words = [...item.querySelectorAll('q')].map((q) => q.textContent).join(' … ');
    const cited = item.querySelector('cite')?.textContent;
    const letter = item.closest('section')?.querySelector('cite')?.textContent;
    const source = cited ?? `${letter}, ${item.querySelector('q + *')?.textContent}`;
    return `“${words}” (${source})`;
  };

  /* A page opened from a file has no clipboard in some browsers. */
  const copyBySelection = (text) => {
    const field = document.createElement('textarea');
    field.value = text;
    (document.querySelector('dialog[open]') ?? document.body).append(field);
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    return isDone;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  };

  const addButtons = (part) => {
    for (const item of part.querySelectorAll('li:has(> q, > .words > q)')) {
      if (item.querySelector('.copy')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = 'Copy with citation';
      button.setAttribute('aria-live', 'polite');
      item.append(button);
    }
  };

  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('.copy') : null;
    const item = button?.closest('li');
    if (!button || !item) return;
    button.textContent = (await copy(textOf(item))) ? 'Copied' : 'Could not copy';
  });
  for (const part of document.querySelectorAll('.passages')) addButtons(part);
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open) addButtons(target);
    },
    true,
  );
  document.addEventListener('panel-filled', ({ target }) => {
    if (target instanceof Element) addButtons(target);
  });
}
