import { useQuery } from '@tanstack/react-query';
import { uploadTexts as texts } from '../../../libs/messages/uploads/uploads.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { fileSize } from './file-size.js';

/** The largest file this installation takes, in bytes; null until it is known. */
export function useUploadLimit(): number | null {
  const { data } = useQuery({
    queryKey: keys.installation,
    queryFn: ({ signal }) => call('getInstallation', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.uploadLimitBytes ?? null;
}

/** «Chỉ nhận PDF, tối đa 200 MB mỗi tệp». */
export function limitWords(limit: number | null): string {
  return limit === null ? texts.onlyPdf : texts.limit(fileSize(limit));
}
