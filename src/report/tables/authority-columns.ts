import type { ComparedAuthority } from '../../model/comparison.ts';
import { authoritySchema } from '../../model/record.ts';
import { type Columns, columnFor } from './table.ts';

const column = columnFor<ComparedAuthority>();
const { name, urn, onsCode, region } = authoritySchema.shape;

/** At the head of every table of `compare`; empty where the letter names no authority that we know. */
export const authorityColumns: Columns<ComparedAuthority> = {
  authority: column(name.nullable(), (authority) => authority?.name ?? null),
  urn: column(urn.nullable(), (authority) => authority?.urn ?? null),
  ons_code: column(onsCode.nullable(), (authority) => authority?.onsCode ?? null),
  region: column(region.nullable(), (authority) => authority?.region ?? null),
};
