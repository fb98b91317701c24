/** How far a run is. */
export interface RunState {
  readonly done: number;
  readonly total: number;
  /** Files that could not be read. */
  readonly problems: number;
  /** Since the run began. */
  readonly milliseconds: number;
}

const second = 1000;
const barWidth = 24;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Seconds as 0:07, 12:34 or 1:02:03. */
export const clockText = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = twoDigits(whole % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
};

/** Letters a second, to three figures. */
const rateText = (rate: number): string =>
  rate >= 100 ? String(Math.round(rate)) : String(Number(rate.toPrecision(2)));

const paceOf = ({ done, total, milliseconds }: RunState): string[] => {
  if (done === 0 || milliseconds === 0) return [];
  const rate = (done * second) / milliseconds;
  return [`${rateText(rate)} a second`, `${clockText((total - done) / rate)} left`];
};

const problemText = ({ problems }: RunState): string[] => {
  if (problems === 0) return [];
  return [problems === 1 ? '1 problem' : `${problems} problems`];
};

/** One line for a log. */
export const progressLine = (state: RunState): string =>
  [`${state.done} of ${state.total} letters read`, ...paceOf(state), ...problemText(state)].join(
    ', ',
  );

/** One line for a terminal, no longer than it is wide. */
export const progressBar = (state: RunState, columns: number): string => {
  const filled = Math.floor((barWidth * state.done) / Math.max(1, state.total));
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
  const words = [`${state.done}/${state.total} letters`, ...paceOf(state), ...problemText(state)];
  // The last column stays free: some terminals begin a new line there.
  return `${bar} ${words.join(' · ')}`.slice(0, Math.max(0, columns - 1));
};
