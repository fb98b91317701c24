import { describe, expect, it } from 'vitest';
import { indexAuthorities } from '../../../src/extract/letter/authority-index.ts';
import { authorityRows, factsOf, problemCodes, providers } from '../../support/letter-from-text.ts';

const summaryOf = (place: string): string =>
  `This letter summarises the findings of the focused visit to ${place} on 4 and 5 June 2019. The inspectors were Odette Farran and Lionel Quist.`;

describe('authority', () => {
  it.each([
    // The plain form.
    ['Focused visit to Reading children’s services', 'Reading', 'Reading'],
    // 'local authority' is no part of the name, nor is the article.
    [
      'Focused visit to the Isle of Wight local authority children’s services',
      'Isle of Wight',
      'Isle of Wight',
    ],
    // Words before the name.
    [
      'Focused visit to the London Borough of Bexley children’s services',
      'Bexley',
      'London Borough of Bexley',
    ],
    [
      'Focused visit to Royal Borough of Windsor and Maidenhead children’s services',
      'Windsor and Maidenhead',
      'Royal Borough of Windsor and Maidenhead',
    ],
    // Words after the name, in any case.
    [
      'Focused visit to Dudley Metropolitan Borough Council Children’s Services',
      'Dudley',
      'Dudley Metropolitan Borough Council',
    ],
    [
      'Focused visit to Leicester city council children’s services',
      'Leicester',
      'Leicester city council',
    ],
    ['Focused visit to Dudley MBC children’s services', 'Dudley', 'Dudley MBC'],
    // A possessive ends the name.
    ['Focused visit to Leeds City Council’s children’s services', 'Leeds', 'Leeds City Council'],
    // '&' and hyphens are spelling.
    [
      'Focused visit to Telford & Wrekin children’s services',
      'Telford and Wrekin',
      'Telford & Wrekin',
    ],
    ['Focused visit to Stoke on Trent children’s services', 'Stoke-on-Trent', 'Stoke on Trent'],
    // A comma inside the name.
    [
      'Focused visit to Bournemouth, Christchurch and Poole children’s services',
      'Bournemouth, Christchurch and Poole',
      'Bournemouth, Christchurch and Poole',
    ],
    // A full stop inside the name.
    ['Focused visit to St. Helens children’s services', 'St Helens', 'St. Helens'],
    // The longer of two names that begin alike.
    [
      'Focused visit to North East Lincolnshire children’s services',
      'North East Lincolnshire',
      'North East Lincolnshire',
    ],
    ['Focused visit to Derbyshire children’s services', 'Derbyshire', 'Derbyshire'],
    // Other names of one authority.
    [
      'Focused visit to City of London Corporation children’s services',
      'City of London',
      'City of London Corporation',
    ],
    [
      'Focused visit to Hull City Council children’s services',
      'Kingston upon Hull',
      'Hull City Council',
    ],
    ['Focused visit to Bristol, City of children’s services', 'Bristol', 'Bristol, City of'],
    ['Focused visit to County Durham children’s services', 'Durham', 'County Durham'],
    // An authority that was divided later has its own row.
    [
      'Focused visit to Northamptonshire County Council children’s services',
      'Northamptonshire',
      'Northamptonshire County Council',
    ],
    // A subject line that wraps.
    [
      'Focused visit to London Borough of\nTower Hamlets children’s services',
      'Tower Hamlets',
      'London Borough of Tower Hamlets',
    ],
    // Another preposition, and a trust in place of the services.
    ['Monitoring visit of Sandwell Children’s Trust', 'Sandwell', 'Sandwell'],
  ])('is read from "%s"', (subject, name, asWritten) => {
    expect(factsOf({ subject, summary: summaryOf('the services') }).letter.authority).toMatchObject(
      { name, asWritten },
    );
  });

  it('is read from the opening where the subject line does not name it', () => {
    const { letter } = factsOf({
      subject: 'Focused visit',
      summary: summaryOf('Medway children’s services'),
      addressee: [],
    });
    expect(letter.authority).toMatchObject({
      name: 'Medway',
      urn: '80522',
      onsCode: 'E06000035',
      region: 'South East',
    });
  });

  it('is read from the address last, and only where the line says council', () => {
    const addressee = ['Peter Oldacre', 'County Hall', 'Nottingham', 'Derbyshire County Council'];
    expect(
      factsOf({ subject: 'Focused visit', summary: summaryOf('your services'), addressee }).letter
        .authority?.name,
    ).toBe('Derbyshire');
  });

  it('is the authority that a trust serves where only the trust is named', () => {
    const { letter } = factsOf({
      subject: 'Focused visit to Brighter Futures for Children',
      summary: summaryOf('your services'),
      addressee: [],
    });
    expect(letter.authority).toMatchObject({
      name: 'Reading',
      asWritten: 'Brighter Futures for Children',
    });
  });

  it('is a problem where the list does not hold it', () => {
    const facts = factsOf({
      subject: 'Focused visit to Borchester children’s services',
      summary: summaryOf('Borchester'),
      addressee: [],
    });
    expect(facts.letter.authority).toBeNull();
    expect(facts.problems[0]?.message).toContain('"Borchester"');
    expect(problemCodes(facts)).toEqual(['authority-not-recognised']);
  });

  it('is a problem where nothing names it', () => {
    const summary =
      'This letter summarises the findings of a focused visit on 4 June 2019. The inspectors were Odette Farran and Lionel Quist.';
    expect(problemCodes(factsOf({ subject: 'Focused visit', summary, addressee: [] }))).toEqual([
      'authority-not-stated',
    ]);
  });
});

describe('provider', () => {
  it.each([
    // A trust of the list, named in the address.
    ['Birmingham', 'June 2019', 'Birmingham Children’s Trust', 'Birmingham Children’s Trust'],
    // A trust that serves more than one authority.
    [
      'North Northamptonshire',
      'June 2023',
      'Northamptonshire Children’s Trust',
      'Northamptonshire Children’s Trust',
    ],
    // It had not begun yet.
    ['Sunderland', 'June 2016', 'Together for Children', null],
    // A partner that serves another authority.
    ['Wandsworth', 'June 2019', 'Achieving for Children', null],
  ])('of %s in %s, where the letter names %s, is %s', (authority, month, named, provider) => {
    const { letter } = factsOf({
      addressee: ['Wilhelmina Ashgrove', 'Chief Executive', named],
      subject: `Focused visit to ${authority} children’s services`,
      summary: `This letter summarises the findings of a focused visit to ${authority} on 4 and 5 ${month}.`,
    });
    expect(letter.provider).toBe(provider);
  });

  it('may be one that the list does not hold, where the letter says that it runs the services', () => {
    const opening =
      'Services in Rotherham are delivered on behalf of the council by the Rother Valley Children’s Trust.';
    expect(factsOf({ opening }).letter.provider).toBe('Rother Valley Children’s Trust');
  });
});

describe('the tables', () => {
  it('hold each authority once, and no name twice', () => {
    const rows = authorityRows();
    const names = rows.flatMap(({ name, otherNames }) => [name, ...otherNames]);
    expect(rows.length).toBe(156);
    expect(new Set(rows.map(({ urn }) => urn)).size).toBe(rows.length);
    expect(new Set(names).size).toBe(names.length);
  });

  it('must agree: a provider serves an authority of the list', () => {
    const wrong = { name: 'Nowhere Trust', otherNames: [], serves: [{ authority: 'Nowhere' }] };
    expect(() => indexAuthorities(authorityRows(), [...providers(), wrong])).toThrow('Nowhere');
  });
});
