{
  /* A cell opens the evidence of its visit and of the one before, side by side. */
  const byId = (id) => document.getElementById(id);
  const panel = byId('panel');
  const visits = byId('panel-visits');
  let shown = null;

  /* Every quotation with its own citation, as it is to be copied. */
  const addCitations = (copy) => {
    const letter = copy.querySelector('cite').textContent;
    for (const place of copy.querySelectorAll('li > q + *')) {
      const cite = document.createElement('cite');
      place.replaceWith(cite);
      cite.append(`${letter}, `, place);
    }
    copy.querySelector('cite').remove();
  };

  const copyOf = (section, role) => {
    const copy = section.cloneNode(true);
    copy.removeAttribute('id');
    for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id');
    addCitations(copy);
    const heading = document.createElement('h3');
    const label = document.createElement('span');
    label.className = 'role';
    label.textContent = role;
    heading.append(label, ...copy.querySelector('h5').childNodes);
    copy.querySelector('h5').replaceWith(heading);
    return copy;
  };

  const neighbour = (section, side) => {
    const other = section[side];
    return other?.matches('.visits > section') ? other : null;
  };

  /* Visits between the two took no position on the theme. */
  const roleOf = (before, section) =>
    before.nextElementSibling === section ? 'The visit before' : 'The last visit with a position';

  const fill = (section) => {
    shown = section;
    const theme = section.closest('.evidence');
    const authority = section.closest('.authority');
    const before = byId(section.dataset.before ?? '');
    const title = theme.querySelector('h4').textContent;
    byId('panel-title').textContent = `${authority.querySelector('h2').textContent}: ${title}`;
    byId('panel-trajectory').replaceChildren(
      theme.querySelector('summary .trajectory').cloneNode(true),
    );
    byId('panel-all').href = `#${theme.id}`;
    visits.replaceChildren(
      ...(before ? [copyOf(before, roleOf(before, section))] : []),
      copyOf(section, 'This visit'),
    );
    visits.scrollTop = 0;
    byId('panel-earlier').disabled = !neighbour(section, 'previousElementSibling');
    byId('panel-later').disabled = !neighbour(section, 'nextElementSibling');
    byId('panel-said').textContent = section.querySelector('h5').textContent;
    visits.dispatchEvent(new CustomEvent('panel-filled', { bubbles: true }));
  };

  const step = (side) => {
    const other = shown && neighbour(shown, side);
    if (other) fill(other);
  };

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element))
      return;
    const link = event.target.closest('.matrix td > a');
    const section = byId(link?.getAttribute('href').slice(1) ?? '');
    if (!section) return;
    event.preventDefault();
    fill(section);
    panel.showModal();
    byId('panel-title').focus();
  });
  byId('panel-close').addEventListener('click', () => panel.close());
  byId('panel-earlier').addEventListener('click', () => step('previousElementSibling'));
  byId('panel-later').addEventListener('click', () => step('nextElementSibling'));
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') step('previousElementSibling');
    if (key === 'ArrowRight') step('nextElementSibling');
  });
  panel.addEventListener('click', ({ target }) => {
    const leaves =
      target === panel || (target instanceof Element && target.closest('a[href^="#"]'));
    if (leaves) panel.close();
  });
}
