import { type ComponentType, createContext, useContext } from 'react';
import type { CodeTarget } from '../../../../../libs/contracts/campaign/basics.js';
import type { PlanProblemView } from '../../../../../libs/contracts/views/plans.js';
import type { FieldProps } from './field-props.js';
import type { PlanEdit, PlanPath } from './write-plan-text.js';

/** Something that a code may name. */
export interface NamedCode {
  readonly value: string;
  readonly label: string;
}

/** What every field of the form shares. */
export interface PlanForm {
  /** the plan as its text says it now */
  readonly plan: Readonly<Record<string, unknown>>;
  readonly problems: readonly PlanProblemView[];
  /** changes the text, once for all the edits together */
  readonly edit: (...edits: readonly PlanEdit[]) => void;
  readonly named: (target: CodeTarget) => readonly NamedCode[];
  readonly isOpen: (path: PlanPath) => boolean;
  readonly toggle: (path: PlanPath) => void;
  /** an open entry stays open where it went; null: it is gone */
  readonly moved: (list: PlanPath, from: number, to: number | null) => void;
  /** opens whatever a place is in and brings the person there */
  readonly goTo: (path: PlanPath) => void;
  /** draws a field of any shape */
  readonly Field: ComponentType<FieldProps>;
}

export const PlanFormContext = createContext<PlanForm | null>(null);

export function usePlanForm(): PlanForm {
  const form = useContext(PlanFormContext);
  if (!form) throw new Error('a field stands outside the form of a plan');
  return form;
}

/** A place as one word, for the page's attributes. */
export const placeKey = (path: PlanPath): string => path.join('.');
