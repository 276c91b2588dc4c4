import { Lost } from '../../api/problem';
import { type Place, put } from '../../upload/put';

/** What is announced of a file: its name, its size and its SHA-256. */
export async function announced(file: File): Promise<{ name: string; bytes: number; sha256: string }> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return { name: file.name, bytes: file.size, sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

/** Sends an office's file to its place. */
export async function send(link: Place, file: File): Promise<void> {
  const ending = await put(link, file, () => undefined);
  if (ending.is !== 'here') throw new Lost();
}
