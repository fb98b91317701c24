{
  /* From one marked passage to the next: by the buttons, or by arrow keys from one that has the focus. */
  let current = null;
  const steps = () =>
    [...document.querySelectorAll('.tag[id]:not(.dim)')].filter(
      (tag) => !tag.closest('.checked').hidden,
    );

  const step = (direction) => {
    const tags = steps();
    const at = tags.indexOf(current);
    const next = at < 0 ? tags.at(direction > 0 ? 0 : -1) : tags[at + direction];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
  };

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('.tag[id]')) current = target;
  });
  document.addEventListener('keydown', (event) => {
    const directions = { ArrowLeft: -1, ArrowRight: 1 };
    const direction = directions[event.key];
    const isOnTag = event.target instanceof Element && event.target.matches('.tag[id]');
    if (!direction || !isOnTag || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(direction);
  });
  document.getElementById('step-back').addEventListener('click', () => step(-1));
  document.getElementById('step-on').addEventListener('click', () => step(1));
}
