/** An organisation's name as the offices write it where space is short: «UBND xã Thạnh Xuân». */
export function shortName(organisation: string): string {
  return organisation.replace(/(Ủy|Uỷ) ban nhân dân/iu, 'UBND');
}
