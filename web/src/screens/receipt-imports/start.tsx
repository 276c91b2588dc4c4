import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Field, Form } from '../../form/view';
import { go } from '../../route/router';
import type { Me } from '../../shell/me';
import { schoolYear } from '../../text/dates';
import { say } from '../../text/say';
import { announced, send } from '../hand-in/parcel';

const isSheet = (name: string) => /\.(csv|xlsx)$/i.test(name);

/** Brings in the archive that the national database gives, or a sheet of it; nothing is written before its numbers are confirmed. */
export function Start({ me }: { me: Me }) {
  const file = useSignal<File | undefined>(undefined);
  const form = useForm({
    start: { file: '', year: String(me.year), password: '', kind: 'outcomes', semester: '0', identity: '身分證號' },
    check: ({ file: name, identity }) => ({
      file: name === '' ? say('請選擇收訖明細的檔案。', 'Choose the file.') : undefined,
      identity: isSheet(name) ? needed(identity, say('身分證號的欄位', 'the column of ids')) : undefined,
    }),
    send: async (values) => {
      const chosen = file.value;
      if (!chosen) return;
      const { name, bytes, sha256 } = await announced(chosen);
      const sheet = {
        kind: values.kind as Of<'ReceiptKind'>,
        semester: Number(values.semester) as 0 | 1 | 2,
        identity: values.identity.trim(),
      };
      const job = await answer(
        api.POST('/receipts/imports', {
          body: {
            year: Number(values.year),
            file: { name, bytes, sha256 },
            ...(values.password === '' ? {} : { password: values.password }),
            ...(isSheet(name) ? { sheet } : {}),
          },
        }),
      );
      const params = { path: { jobId: job.jobId } };
      if (job.upload) await send(job.upload, chosen);
      await answer(api.POST('/jobs/{jobId}/confirmation', { params, body: {} }));
      go(`/jobs/${job.jobId}`);
    },
  });
  const name = form.values.value.file;
  return (
    <Form of={form} submit={say('上傳並檢查', 'Send and check')}>
      <p>
        {say(
          '先檢查檔案並與提交的名冊比對，看過數字、確認之後才寫入；學生會收到通知來核對。',
          'It is checked and compared with the books that were handed in; it is written once you have confirmed the numbers, and students are told to look at it.',
        )}
      </p>
      <Field name="file" label={say('收訖明細檔', 'The file')} hint={say('國教署提供的 ZIP，或其中一張工作表（CSV、XLSX）。', 'The ministry’s ZIP, or one sheet of it as CSV or XLSX.')} error={form.errors.value['file']}>
        {(ties) => (
          <input
            {...ties}
            type="file"
            accept=".zip,.csv,.xlsx"
            onChange={({ currentTarget }) => {
              file.value = currentTarget.files?.[0];
              form.set('file', file.value?.name ?? '');
            }}
          />
        )}
      </Field>
      <Choice of={form} name="year" label={say('學年度', 'School year')} choices={[0, 1, 2].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const)} />
      {isSheet(name) ? (
        <>
          <Choice
            of={form}
            name="kind"
            label={say('類別', 'Kind')}
            choices={[
              ['outcomes', say('課程學習成果', 'Course outcomes')],
              ['achievements', say('多元表現', 'Achievements')],
              ['grades', say('修課紀錄', 'Grades')],
              ['cadres', say('校內幹部經歷', 'Cadres')],
            ]}
          />
          <Choice
            of={form}
            name="semester"
            label={say('學期', 'Semester')}
            choices={[
              ['0', say('整學年', 'The whole year')],
              ['1', say('第 1 學期', 'Semester 1')],
              ['2', say('第 2 學期', 'Semester 2')],
            ]}
          />
          <Text of={form} name="identity" label={say('身分證號在哪一欄', 'Which column has the id')} hint={say('填欄位的標題。', 'The head of the column.')} />
        </>
      ) : (
        <Text of={form} name="password" label={say('壓縮檔的密碼', "The archive's password")} hint={say('沒有就空白。密碼不會留下。', 'Empty if there is none. It is not kept.')} />
      )}
    </Form>
  );
}
