{
  /* Shows the themes, positions and changes asked for; cells that do not fit pale, and rows without any go. */
  const form = document.getElementById('filter');
  const chosen = (name) => document.getElementById(`filter-${name}`).value;
  const all = (root, selector) => [...root.querySelectorAll(selector)];

  const fitsChange = ({ dataset }, change) => {
    if (change === '') return true;
    if (change === 'disagrees') return dataset.disagrees !== undefined;
    const [kind, value] = change.split('-');
    return dataset[kind] === value;
  };

  const fits = (cell, { theme, position, change }) =>
    (theme === '' || cell.parentElement.dataset.theme === theme) &&
    (position === '' || cell.dataset.position === position) &&
    fitsChange(cell, change);

  /* A mark in a letter belongs to the theme under which its finding stands. */
  const tagFits = (tag, { theme, position }) => {
    if (position !== '' && !tag.classList.contains(position)) return false;
    if (theme === '') return true;
    const finding = document.getElementById(tag.getAttribute('href').slice(1));
    return finding?.closest('.evidence')?.dataset.theme === theme;
  };

  const filterRow = (row, wanted) => {
    const cells = all(row, 'td[data-position]');
    const fitting = cells.filter((cell) => fits(cell, wanted));
    for (const cell of cells) cell.classList.toggle('dim', !fitting.includes(cell));
    row.hidden = fitting.length === 0;
    return fitting.length;
  };

  const filterAuthority = (authority, wanted) => {
    const isWanted = wanted.authority === '' || wanted.authority === authority.id;
    const rows = all(authority, '.matrix tbody tr');
    let count = 0;
    for (const row of rows) count += filterRow(row, wanted);
    const kept = new Set(rows.filter((row) => !row.hidden).map((row) => row.dataset.theme));
    for (const part of all(authority, '.evidence')) part.hidden = !kept.has(part.dataset.theme);
    for (const part of all(authority, 'figure, .points tbody'))
      part.hidden = wanted.theme !== '' && part.dataset.theme !== wanted.theme;
    for (const tag of all(authority, '.tag')) tag.classList.toggle('dim', !tagFits(tag, wanted));
    authority.hidden = !isWanted || count === 0;
    return authority.hidden ? 0 : count;
  };

  const filter = () => {
    const wanted = {
      authority: chosen('authority'),
      theme: chosen('theme'),
      position: chosen('position'),
      change: chosen('change'),
    };
    let [cells, authorities] = [0, 0];
    for (const authority of all(document, '.authority')) {
      const count = filterAuthority(authority, wanted);
      cells += count;
      if (count > 0) authorities += 1;
    }
    const isAll = Object.values(wanted).every((value) => value === '');
    document.documentElement.classList.toggle('filtered', !isAll);
    document.getElementById('filter-result').textContent = isAll
      ? ''
      : `${cells} ${cells === 1 ? 'cell' : 'cells'} in ${authorities} ${authorities === 1 ? 'authority' : 'authorities'}`;
  };

  const openEvidence = () => {
    for (const part of all(document, '.authority:not([hidden]) .evidence:not([hidden])'))
      part.open = true;
  };

  form.hidden = false;
  document.getElementById('filter-open').addEventListener('click', openEvidence);
  form.addEventListener('change', filter);
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', (event) => event.preventDefault());
}
