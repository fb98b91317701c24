import type { DoctorReport, PackageReport } from '../model/doctor.ts';
import { wrapIndented } from './layout.ts';
import type { ReportOptions } from './options.ts';
import { sanitise } from './sanitise.ts';
import { tableStyle } from './table-style.ts';

type Line = readonly [name: string, value: string];

const packageLine = ({ name, version, isOptional, neededFor }: PackageReport): Line => {
  const missing = isOptional ? 'not installed (optional)' : 'MISSING: install the package again';
  return [name, `${version ?? missing}; for ${neededFor}`];
};

const configurationLines = ({ file, problems }: DoctorReport['configuration']): Line[] =>
  problems.length > 0
    ? problems.map((problem): Line => ['configuration', `NOT VALID: ${problem}`])
    : [['configuration', file ?? 'none found']];

const lines = (report: DoctorReport): Line[] => {
  const { program, node, system, rules, cache, terminal } = report;
  return [
    ['ofsted-letters', `${program.version}; results of form ${program.schemaVersion}`],
    [
      'Node',
      `${node.version}${node.isSupported ? '' : `; NOT SUPPORTED, ${node.needed} is needed`}`,
    ],
    ['system', `${system.platform} ${system.architecture}`],
    ['rules', `${rules.themes} themes, ${rules.cues} cues`],
    ['rules hash', rules.sha256],
    ...report.packages.map(packageLine),
    ...configurationLines(report.configuration),
    ['ignore file', report.ignoreFile ?? 'none here'],
    ['cache folder', `${cache.folder ?? 'none'}${cache.isThere ? '' : ' (not there)'}`],
    [
      'terminal',
      `${terminal.isTerminal ? 'yes' : 'no'}; ${terminal.columns} columns, ${terminal.color ? 'colour' : 'no colour'}`,
    ],
    ...Object.entries(terminal.environment),
  ];
};

/** One line for each thing found; what is wrong stands in capitals. */
export const formatDoctorTable = (
  report: DoctorReport,
  { width, color }: ReportOptions,
): string => {
  const style = tableStyle(color);
  const all = lines(report);
  const nameWidth = Math.max(...all.map(([name]) => name.length)) + 2;
  return all
    .map(([name, value]) =>
      wrapIndented(
        sanitise(value),
        width,
        ' '.repeat(nameWidth),
        style.faint(name.padEnd(nameWidth)),
      ),
    )
    .map((line) => `${line}\n`)
    .join('');
};
