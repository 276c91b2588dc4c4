import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { tell } from '../../ui/page';

type Case = Of<'ReceiptCase'>;
type Step = Of<'ReceiptAnswer'>['step'];

/** The school's answer to a report, which the student reads. */
export function Answer({ of, changed }: { of: Case; changed: () => Promise<void> }) {
  const open = useSignal(false);
  return (
    <>
      <button type="button" aria-label={say(`回覆 ${of.name ?? ''}`, `Answer ${of.name ?? ''}`)} onClick={() => (open.value = true)}>
        {say('回覆', 'Answer')}
      </button>
      <Dialog title={say(`回覆 ${of.name ?? ''}：${of.faultName}`, `Answer ${of.name ?? ''}`)} open={open.value} close={() => (open.value = false)}>
        <p class="words">{of.text}</p>
        <Answering of={of} changed={changed} />
      </Dialog>
    </>
  );
}

function Answering({ of: { caseId, studentId = '', version, state }, changed }: { of: Case; changed: () => Promise<void> }) {
  const choices: (readonly [Step, string])[] = [
    ...(state === 'waiting' ? ([['right', say('學校資料無誤，請學生再確認', "The school's data are right: look again")], ['wrong', say('學校資料有誤，更正中', "The school's data are wrong: being corrected")]] as const) : []),
    ...(state === 'waiting' || state === 'correcting' ? ([['corrected', say('已更正並重新提交', 'Corrected and handed in again')]] as const) : []),
    ...(state === 'lookAgain' || state === 'corrected' ? ([['closed', say('學生逾期未再確認，結案', 'The student did not look again: close it')]] as const) : []),
  ];
  const form = useForm({
    start: { step: (choices[0]?.[0] ?? 'closed') as string, words: '' },
    check: ({ words }) => ({ words: needed(words, say('說明', 'what you tell the student')) }),
    send: async ({ step, words }) => {
      await answer(
        api.POST('/students/{studentId}/receipt-reports/{caseId}/answer', {
          params: { path: { studentId, caseId } },
          body: { version, step: step as Step, words: words.trim() },
        }),
      );
      tell(say('已回覆，學生會收到通知。', 'Answered; the student is told.'));
      await changed();
    },
    draft: `receipt-report ${caseId}`,
  });
  return (
    <Form of={form} submit={say('送出回覆', 'Send')}>
      <Choice of={form} name="step" label={say('處理結果', 'Result')} choices={choices} />
      <Text of={form} name="words" label={say('給學生的說明', 'To the student')} lines={3} most={500} />
    </Form>
  );
}
