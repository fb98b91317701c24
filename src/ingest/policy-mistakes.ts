import { isEmpty } from '../gate/bounds.ts';
import { dayNamed } from '../model/days.ts';
import { isNamed } from '../model/named-authority.ts';
import type { Limits, Policy, PolicyRule } from '../model/policy.ts';
import { type Bounds, hasBounds, testNames } from '../model/policy-tests.ts';
import type { Authority } from '../model/record.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Mistake, PlacedYaml } from './placed-yaml.ts';

/** What the names in a policy can mean. */
export interface PolicyNames {
  readonly themes: readonly string[];
  readonly authorities: readonly Pick<Authority, 'name' | 'urn' | 'onsCode'>[];
}

/** Something wrong at the keys that lead to it. */
interface Fault {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

/** A value may stand alone where a list may: then its index leads to itself. */
const fault = (path: readonly PropertyKey[], expected: string): Fault => ({ path, expected });

const themeFault = (path: readonly PropertyKey[], id: string, names: PolicyNames): Fault[] =>
  names.themes.includes(id)
    ? []
    : [
        fault(
          path,
          `the identifier of a theme was expected, not '${id}'${didYouMean(id, names.themes)}; the command 'themes' lists them`,
        ),
      ];

const authorityFault = (
  path: readonly PropertyKey[],
  asked: string,
  names: PolicyNames,
): Fault[] => {
  if (names.authorities.some((authority) => isNamed(authority, asked))) return [];
  const near = didYouMean(
    asked,
    names.authorities.map(({ name }) => name),
  );
  return [
    fault(path, `the name, URN or ONS code of an authority was expected, not '${asked}'${near}`),
  ];
};

const dayFault = (path: readonly PropertyKey[], given: string | undefined): Fault[] =>
  given === undefined || dayNamed(given, 'first') !== null
    ? []
    : [fault(path, `a year, month or day such as 2017-06-14 was expected, not '${given}'`)];

const limitFaults = (limits: Limits, names: PolicyNames): Fault[] => {
  const { authorities = [], from, to } = limits;
  const days = [...dayFault(['from'], from), ...dayFault(['to'], to)];
  const [first, last] = [dayNamed(from ?? '', 'first'), dayNamed(to ?? '', 'last')];
  return [
    ...authorities.flatMap((asked, at) => authorityFault(['authorities', at], asked, names)),
    ...days,
    ...(first !== null && last !== null && first > last
      ? [fault(['to'], `a day from ${first} on was expected, not '${to}'`)]
      : []),
  ];
};

const exactlyOne = (
  path: readonly PropertyKey[],
  keys: readonly string[],
  value: object,
): Fault[] => {
  const given = keys.filter((key) => key in value && Object(value)[key] !== undefined);
  if (given.length === 1) return [];
  const but = given.length === 0 ? '' : `, not ${given.join(' and ')}`;
  return [fault(path, `one of ${keys.join(', ')} was expected${but}`)];
};

const boundFaults = (path: string, bounds: Bounds): Fault[] => {
  if (!hasBounds(bounds)) return [fault([path], 'at-most, at-least, below or above was expected')];
  return isEmpty(bounds) ? [fault([path], 'bounds with a number between were expected')] : [];
};

const measureFaults = ({ measure }: PolicyRule, names: PolicyNames): Fault[] => {
  if (measure === undefined) return [];
  const { of, subject } = measure;
  return [
    ...(of === undefined ? [] : themeFault(['measure', 'of'], of, names)),
    ...(of === undefined && subject === undefined
      ? [fault(['measure'], 'of (a theme) or subject (words) was expected')]
      : []),
    ...boundFaults('measure', measure),
  ];
};

const findingsFaults = ({ findings }: PolicyRule, names: PolicyNames): Fault[] =>
  findings === undefined
    ? []
    : [
        ...(findings.of ?? []).flatMap((id, at) => themeFault(['findings', 'of', at], id, names)),
        ...boundFaults('findings', findings),
      ];

const valueFaults = (rule: PolicyRule, names: PolicyNames): Fault[] =>
  (['position', 'stated-change', 'inferred-change', 'trajectory', 'grade'] as const).flatMap(
    (name) => {
      const test = rule[name];
      if (test === undefined) return [];
      return [
        ...(name === 'grade'
          ? []
          : test.of.flatMap((id, at) => themeFault([name, 'of', at], id, names))),
        ...exactlyOne([name], ['is', 'not'], test),
      ];
    },
  );

const freshnessFaults = ({ freshness }: PolicyRule): Fault[] =>
  freshness === undefined
    ? []
    : exactlyOne(['freshness'], ['within-days', 'within-months'], freshness);

const within = (path: readonly PropertyKey[], faults: readonly Fault[]): Fault[] =>
  faults.map((each) => fault([...path, ...each.path], each.expected));

const ruleFaults = (rule: PolicyRule, names: PolicyNames): Fault[] => [
  ...exactlyOne([], testNames, rule),
  ...within(['applies-to'], limitFaults(rule['applies-to'], names)),
  ...measureFaults(rule, names),
  ...valueFaults(rule, names),
  ...findingsFaults(rule, names),
  ...freshnessFaults(rule),
];

const suppressionFaults = ({ rules, suppressions }: Policy, names: PolicyNames): Fault[] => {
  const ids = rules.map(({ id }) => id);
  return suppressions.flatMap(({ rule, authority }, index) =>
    within(
      ['suppressions', index],
      [
        ...(ids.includes(rule)
          ? []
          : [
              fault(
                ['rule'],
                `the id of a rule above was expected, not '${rule}'${didYouMean(rule, ids)}`,
              ),
            ]),
        ...(authority === undefined ? [] : authorityFault(['authority'], authority, names)),
      ],
    ),
  );
};

/** What is wrong with a policy that has the right keys: names that mean nothing, tests that are missing or too many. */
export const policyMistakes = (policy: Policy, yaml: PlacedYaml, names: PolicyNames): Mistake[] => {
  const ids = policy.rules.map(({ id }) => id);
  const faults = [
    ...dayFault(['as-of'], policy['as-of']),
    ...policy.rules.flatMap((rule, index) =>
      within(
        ['rules', index],
        [
          ...(ids.indexOf(rule.id) === index
            ? []
            : [fault(['id'], `another id was expected: '${rule.id}' stands above`)]),
          ...ruleFaults(rule, names),
        ],
      ),
    ),
    ...suppressionFaults(policy, names),
  ];
  return faults.map(({ path, expected }) => ({ place: yaml.placeOf(path), expected }));
};
