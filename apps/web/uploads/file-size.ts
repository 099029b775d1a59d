const kilobyte = 1_024;
const megabyte = 1_048_576;

/** «1,8 MB», decimal comma as Vietnamese writes it, in the units in which people's machines show sizes; rounded up. */
export function fileSize(bytes: number): string {
  if (bytes < megabyte) return `${Math.max(1, Math.ceil(bytes / kilobyte))} KB`;
  return `${String(Math.ceil((bytes / megabyte) * 10) / 10).replace('.', ',')} MB`;
}
