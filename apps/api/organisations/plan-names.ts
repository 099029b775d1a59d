/** SQL: whether a plan's definition names an organisation's code, as its owner, at a stage or in a quota. Of columns, not of values. */
export function planNames(definition: string, code: string): string {
  return `(${code} = ${definition}->>'owner'
    OR jsonb_path_exists(${definition}, '$.stages[*].body.organisation ? (@ == $code)', jsonb_build_object('code', ${code}))
    OR jsonb_path_exists(${definition}, '$.quotas[*].limits[*].unit ? (@ == $code)', jsonb_build_object('code', ${code})))`;
}
