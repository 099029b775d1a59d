/** Who was appointed at the first production start. */
export interface FirstAdministrator {
  readonly province: string;
  readonly userName: string;
  /** made by chance, to be told now and never again; null: the environment gave it */
  readonly password: string | null;
}
