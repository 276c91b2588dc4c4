import type { Signal } from '@preact/signals';
import { answer, api } from '../../api/client';
import { Act } from '../../form/act';
import { send } from '../hand-in/parcel';
import { say } from '../../text/say';
import type { Job } from '../../ui/job';
import { Banner } from '../../ui/page';

/** What an office does with a job now: send its file, have it written as it was shown, call it off, or try again. */
export function Next({ of: job }: { of: Signal<Job> }) {
  const { jobId, state, version, upload } = job.value;
  const params = { path: { jobId } };
  async function go(body: { version?: number } = {}): Promise<void> {
    job.value = await answer(api.POST('/jobs/{jobId}/confirmation', { params, body }));
  }
  async function callOff(): Promise<void> {
    job.value = await answer(api.DELETE('/jobs/{jobId}', { params }));
  }
  const off = (
    <Act quiet act={callOff}>
      {say('取消', 'Call it off')}
    </Act>
  );
  switch (state) {
    case 'awaitingFile':
      return (
        <Banner kind="warn">
          <p>{say('檔案還沒有上傳完。請選同一個檔案；或取消以後重新辦理。', 'Its file has not arrived. Choose the same file again, or call it off and begin anew.')}</p>
          {upload && (
            <label>
              {say('同一個檔案', 'The same file')}
              <input
                type="file"
                onChange={({ currentTarget }) => {
                  const file = currentTarget.files?.[0];
                  if (file) void send(upload, file).then(() => go());
                }}
              />
            </label>
          )}
          <div class="buttons">
            <Act act={() => go()}>{say('已經上傳，開始檢查', 'It is there: check it')}</Act>
            {off}
          </div>
        </Banner>
      );
    case 'prepared':
      return (
        <Banner kind="warn">
          <p>{say('檢查完成，還沒有寫入任何資料。請看過下面的數字，再確認。', 'It is checked, and nothing is written yet. Look at the numbers below, then confirm.')}</p>
          <div class="buttons">
            <Act act={() => go({ version })}>{say('確認寫入', 'Write it')}</Act>
            {off}
          </div>
        </Banner>
      );
    case 'failed':
      return (
        <div class="buttons">
          <Act act={() => go()}>{say('再試一次', 'Try again')}</Act>
        </div>
      );
    default:
      return null;
  }
}
