{
  /* What sticks below the bar, and where a link leads, has to know how high it is. */
  const bar = document.getElementById('filter');
  new ResizeObserver(() => {
    const isStuck = getComputedStyle(bar).position === 'sticky';
    document.documentElement.style.setProperty('--bar', isStuck ? `${bar.offsetHeight}px` : '0px');
  }).observe(bar);
}
