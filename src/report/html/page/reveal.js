{
  /* A link may lead into a closed part: opened here for browsers that do not do so themselves. */
  const reveal = (id) => {
    let part = document.getElementById(id);
    while (part) {
      if (part instanceof HTMLDetailsElement) part.open = true;
      part = part.parentElement;
    }
  };
  document.documentElement.classList.add('scripted');
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    if (link) reveal(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
  });
}
