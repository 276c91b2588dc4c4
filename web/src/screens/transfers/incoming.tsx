import { useSignal } from '@preact/signals';
import { answer, api } from '../../api/client';
import { Text } from '../../form/fields';
import { useForm } from '../../form/form';
import { Field, Form } from '../../form/view';
import { go } from '../../route/router';
import { say } from '../../text/say';
import { announced, send } from '../hand-in/parcel';

/** Sends a former school's package; it is checked first, and written once the preview was looked at. */
export function Incoming() {
  const file = useSignal<File | undefined>(undefined);
  const form = useForm({
    start: { file: '', password: '' },
    check: ({ file: name }) => ({ file: name === '' ? say('請選擇原校的檔案。', 'Choose the file.') : undefined }),
    send: async ({ password }) => {
      const chosen = file.value;
      if (!chosen) return;
      const job = await answer(api.POST('/transfers/imports', { body: { file: await announced(chosen), ...(password === '' ? {} : { password }) } }));
      if (job.upload) await send(job.upload, chosen);
      await answer(api.POST('/jobs/{jobId}/confirmation', { params: { path: { jobId: job.jobId } }, body: {} }));
      go(`/jobs/${job.jobId}`);
    },
  });
  return (
    <Form of={form} submit={say('上傳並檢查', 'Send and check')}>
      <p>
        {say(
          '先檢查、列出會帶入什麼；看過「轉入預覽」並確認之後才寫入。已有的資料不會更動。學生的學籍要先匯入。',
          'It is checked first, with a preview of what it would bring; it is written once you confirm. Nothing that is there is changed. The student has to be in the register already.',
        )}
      </p>
      <Field name="file" label={say('原校的歷程交換檔（ZIP）', 'The package (ZIP)')} error={form.errors.value['file']}>
        {(ties) => (
          <input
            {...ties}
            type="file"
            accept=".zip"
            onChange={({ currentTarget }) => {
              file.value = currentTarget.files?.[0];
              form.set('file', file.value?.name ?? '');
            }}
          />
        )}
      </Field>
      <Text of={form} name="password" label={say('原校設定的密碼', 'Its password')} hint={say('沒有就空白。', 'Empty if there is none.')} />
    </Form>
  );
}
