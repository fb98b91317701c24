{
  /* Arrow keys go from cell to cell of the picture, as in a spreadsheet. */
  const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  const cellFrom = (cell, [down, across]) => {
    if (across !== 0) return cell.parentElement.cells[cell.cellIndex + across];
    const rows = [...cell.closest('tbody').rows].filter((row) => !row.hidden);
    return rows[rows.indexOf(cell.parentElement) + down]?.cells[cell.cellIndex];
  };

  document.addEventListener('keydown', (event) => {
    const cell = event.target instanceof Element ? event.target.closest('.matrix tbody td') : null;
    const move = moves[event.key];
    if (!cell || !move) return;
    const link = cellFrom(cell, move)?.querySelector('a');
    if (!link) return;
    event.preventDefault();
    link.focus();
  });
}
