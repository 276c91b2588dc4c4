import { useSignal } from '@preact/signals';
import { answer, api } from '../../api/client';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Files } from '../../ui/files';
import { Trouble } from '../../ui/loaded';
import { Banner } from '../../ui/page';
import type { Submission } from './state';

/** What it has made: index and lists over all, then each class's archive. */
export function SubmissionFiles({ of: { submissionId, purpose, files, problemList, classes, filesExpireAt } }: { of: Submission }) {
  const trouble = useSignal<unknown>(undefined);
  const archives = classes.flatMap(({ archive }) => (archive ? [archive] : []));
  const all = [...files, ...(problemList ? [problemList] : []), ...archives];
  const each = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
  async function fetchFile(name: string): Promise<void> {
    trouble.value = undefined;
    try {
      const { url } = await answer(api.POST('/submissions/{submissionId}/links', { params: { path: { submissionId } }, body: { name } }));
      location.assign(url);
    } catch (error) {
      trouble.value = error;
    }
  }
  if (each.length === 0) return null;
  return (
    <>
      <h2>{say('檔案', 'Files')}</h2>
      {purpose === 'draft' && <Banner kind="note">{say('這是草稿，不要上傳國教署。', 'A draft: not for the ministry.')}</Banner>}
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Files of={each.map(({ name, bytes }) => ({ name, bytes, open: () => void fetchFile(name) }))} />
      <p class="quiet">
        {say('檔案含個人資料，下載會留在異動歷程。', 'They hold personal data; each download is in the history.')}
        {filesExpireAt !== undefined && say(`保存到 ${time(filesExpireAt)}。`, ` Kept until ${time(filesExpireAt)}.`)}
      </p>
    </>
  );
}
