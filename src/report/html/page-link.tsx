import type { VNode } from 'preact';
import type { VisitColumn } from '../../model/visit-column.ts';
import type { PageFrame } from './page-material.ts';

type Addresses = Pick<PageFrame, 'addressOf'>;

interface LinkProps {
  readonly page: Addresses;
  readonly visit: Pick<VisitColumn, 'path' | 'mediaType'>;
  /** Of the file, from 1. */
  readonly number: number;
}

/** 'p. 2', leading to that page of the PDF; a letter given as text has no pages of the original's. */
export const PageLink = ({ page, visit, number }: LinkProps): VNode => {
  const address = page.addressOf(visit.path);
  const isPdf = visit.mediaType === 'application/pdf';
  const words = isPdf ? `p. ${number}` : 'text';
  if (address === null) return <span>{words}</span>;
  return <a href={isPdf ? `${address}#page=${number}` : address}>{words}</a>;
};

/** The file as a link where it has an address. */
export const FileLink = ({ page, path }: { page: Addresses; path: string }): VNode => {
  const address = page.addressOf(path);
  return address === null ? <span>{path}</span> : <a href={address}>{path}</a>;
};
