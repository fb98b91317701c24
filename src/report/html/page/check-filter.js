{
  /* Shows the claims asked for: cards that do not fit go, their marks in the text pale, and articles without any go. */
  const form = document.getElementById('filter');
  const chosen = (name) => document.getElementById(`filter-${name}`).value;
  const all = (root, selector) => [...root.querySelectorAll(selector)];

  const fits = ({ dataset }, { verdict, kind }) =>
    (verdict === '' || dataset.verdict === verdict) && (kind === '' || dataset.kind === kind);

  const filterArticle = (article, wanted) => {
    const cards = all(article, '.claim');
    const kept = new Set();
    for (const card of cards) {
      card.hidden = !fits(card, wanted);
      if (!card.hidden) kept.add(card.id);
    }
    for (const tag of all(article, '.tag'))
      tag.classList.toggle('dim', !kept.has(tag.getAttribute('href').slice(1)));
    for (const mark of all(article, 'mark'))
      mark.classList.toggle('dim', !mark.dataset.of.split(' ').some((id) => kept.has(id)));
    const isNamed = wanted.article === '' || wanted.article === article.id;
    const isAnyClaim = wanted.verdict === '' && wanted.kind === '';
    article.hidden = !isNamed || (kept.size === 0 && !isAnyClaim);
    return article.hidden ? 0 : kept.size;
  };

  const filter = () => {
    const wanted = {
      article: chosen('article'),
      verdict: chosen('verdict'),
      kind: chosen('kind'),
    };
    let [claims, articles] = [0, 0];
    for (const article of all(document, '.checked')) {
      claims += filterArticle(article, wanted);
      if (!article.hidden) articles += 1;
    }
    const isAll = Object.values(wanted).every((value) => value === '');
    document.getElementById('filter-result').textContent = isAll
      ? ''
      : `${claims} marked in ${articles} ${articles === 1 ? 'article' : 'articles'}`;
  };

  form.hidden = false;
  form.addEventListener('change', filter);
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', (event) => event.preventDefault());
  /* The browser keeps what was chosen when a page is loaded again. */
  filter();
}
