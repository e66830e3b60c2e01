import type { shapes } from '../companies.ts';
import { blackStories } from './disclosures.ts';
import { recordStories } from './records.ts';

/** What one disclosure list needs to tell: who is on it, for what, on which basis. */
export interface DisclosureStory {
  /** Stem of the document numbers, after the place's head. */
  stem: string;
  basis: string;
  /** Share of natural persons among the subjects. */
  persons: number;
  shapes: (keyof typeof shapes)[];
  /** Facts that fit persons and organisations alike. */
  facts: string[];
  grades: string[];
  /** Years an entry stays public. */
  years: number[];
  /** Ids of units that receive a copy, as far as the jurisdiction has them. */
  copied: string[];
  /** 失信记分 that a row draws from. */
  points?: number[];
  /** True where the record is no sanction: no measures. */
  mild?: boolean;
}

/** The disclosure lists of the demo by list id. */
export const disclosureStories = { ...blackStories, ...recordStories };
export type DisclosureList = keyof typeof disclosureStories;
