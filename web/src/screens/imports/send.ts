import { type Of, answer, api } from '../../api/client';
import { Lost } from '../../api/problem';
import { say } from '../../text/say';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST = 10 * 1024 * 1024;

/** What keeps a file from being announced at all, said before anything is sent. */
export function unfit({ name, size }: { name: string; size: number }): string | undefined {
  if (!/\.(csv|xlsx)$/i.test(name)) {
    return say('請選 .xlsx 或 .csv 檔。舊的 .xls 請在 Excel 另存成 .xlsx。', 'Choose an .xlsx or .csv file. Save an old .xls as .xlsx in Excel.');
  }
  if (size === 0) return say('這個檔案是空的，請另外選一個。', 'This file is empty; choose another one.');
  if (size > MOST) return say('檔案超過 10 MB，請分成幾個檔案。', 'The file is larger than 10 MB; divide it.');
  return undefined;
}

/** What the announcement says of a file, so that what arrives can be compared with it. */
export async function described(file: File): Promise<Of<'ImportRequest'>['file']> {
  const sum = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { name: file.name, type: /\.csv$/i.test(file.name) ? 'text/csv' : WORKBOOK, bytes: file.size, sha256 };
}

/** Announces the file, sends it and has it checked. The same key again, and it goes on where it stopped. */
export async function bringIn(what: Omit<Of<'ImportRequest'>, 'file'>, file: File, key: string): Promise<string> {
  const params = { header: { 'Idempotency-Key': key } };
  const { importId, upload } = await answer(api.POST('/imports', { params, body: { ...what, file: await described(file) } }));
  if (upload) await put(upload, file);
  await answer(api.POST('/imports/{importId}/check', { params: { path: { importId } } }));
  return importId;
}

async function put({ method, url, headers }: NonNullable<Of<'Import'>['upload']>, file: File): Promise<void> {
  // The browser itself says how long it is.
  const { 'content-length': _, ...said } = headers;
  const response = await fetch(url, { method, headers: said, body: file }).catch(() => undefined);
  // 412: it arrived the time before, and only the answer was lost.
  if (!response?.ok && response?.status !== 412) throw new Lost();
}
