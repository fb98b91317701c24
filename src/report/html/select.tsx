import type { VNode } from 'preact';

export interface Choice {
  readonly value: string;
  readonly words: string;
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly choices: readonly Choice[];
}

/** One choice of a bar of filters; the empty one stands for all. */
export const Select = ({ id, label, all, choices }: SelectProps): VNode => (
  <label for={id}>
    {label}{' '}
    <select id={id}>
      <option value="">{all}</option>
      {choices.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
