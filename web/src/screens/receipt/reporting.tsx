import { useEffect } from 'preact/hooks';
import { type Of, answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { tell } from '../../ui/page';
import { about } from './rows';
import type { Receipt } from './words';

const MOST = 500;

interface Props {
  of: Receipt;
  faults: readonly Of<'ReceiptFault'>[];
  /** The row that its link names. */
  row: string;
  in: Loading<Of<'OwnReceipts'>>;
}

/** Says what is wrong with a row, or that one is missing; the school looks into it within three days. */
export function Reporting({ of: receipt, faults, row, in: page }: Props) {
  const { period, kind, rows } = receipt;
  const form = useForm({
    start: { row, fault: '', text: '' },
    check: ({ fault, text }) => ({
      fault: needed(fault, say('哪一種錯', 'what is wrong')),
      text: needed(text, say('說明', 'your words')),
    }),
    send: async (said) => {
      const body: Of<'ReceiptReport'> = { fault: said.fault, text: said.text };
      if (said.row !== '') body.row = said.row;
      await answer(api.POST('/me/receipts/{period}/{kind}/reports', { params: { path: { period, kind } }, body }));
      form.replace({ row: '', fault: '', text: '' });
      await page.reload();
      tell(say('已回報，學校三日內查明後會通知您。', 'Reported. The school looks into it within three days, and you will be told.'));
    },
    draft: `receipt ${period} ${kind}`,
  });
  useEffect(() => {
    if (row === '') return;
    form.set('row', row);
    document.getElementById('row')?.focus();
  }, [row]);
  return (
    <>
      <h2>{say('有錯？請回報', 'Something is wrong? Report it')}</h2>
      <Form of={form} submit={say('回報', 'Report')}>
        <Choice
          of={form}
          name="row"
          label={say('哪一筆', 'Which row')}
          choices={[
            ['', say('整筆缺漏，不在上面的清單裡', 'One that is missing above')],
            ...rows.map((one) => [one.row, about(one)] as const),
          ]}
        />
        <Choice
          of={form}
          name="fault"
          label={say('哪一種錯', 'What is wrong')}
          choices={[['', say('請選擇', 'Choose')], ...faults.filter(({ used }) => used !== false).map(({ code, name }) => [code, name] as const)]}
        />
        <Text of={form} name="text" label={say('說明', 'In your words')} hint={say('正確的應該是什麼。', 'What it should say.')} lines={3} most={MOST} />
      </Form>
    </>
  );
}
