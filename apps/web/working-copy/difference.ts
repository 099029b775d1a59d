/** One thing that is not the same in two states of what somebody writes: a nominee, a paper, a note. */
export interface Difference<Work> {
  readonly key: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** what is carried over by the button of this difference */
  readonly name: string;
  /** what happened to it, as a line of a list */
  readonly words: string;
  /** carries the later state of this one thing over into another work */
  readonly carryOver: (work: Work) => Work;
}
