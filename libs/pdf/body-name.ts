/** «Ủy ban nhân dân» | «xã Hòa An»: where the name of a body is broken in print, if it has to be. */
const beforePlace = /^(.+?) ((?:tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận) .+)$/i;

/** The two lines on which a long name of a body is read best, or the name as it is. */
export function bodyNameLines(name: string): string[] {
  const parts = beforePlace.exec(name.normalize('NFC'));
  return parts?.[1] && parts[2] ? [parts[1], parts[2]] : [name];
}
