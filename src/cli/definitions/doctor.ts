import { doctorFormatters } from '../../report/formatters.ts';
import type { DoctorOptions } from '../commands/doctor.ts';
import { type Definition, withExamples, withReportOptions } from './common.ts';

export const defineDoctor: Definition = (program, io, finish) => {
  const command = program
    .command('doctor')
    .description('tell what the program finds where it runs: versions, rules, settings, terminal')
    .action(async (options: DoctorOptions) => {
      const [{ doctor }, { configReader }] = await Promise.all([
        import('../commands/doctor.ts'),
        import('../configuration/configure.ts'),
      ]);
      finish(await doctor(options, configReader(program, io), io));
    });
  withReportOptions(command, doctorFormatters);
  withExamples(command, ['doctor', 'doctor --format json > doctor.json']);
};
