import { type Of, answer, api } from '../../api/client';
import { Choice } from '../../form/fields';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { type Me, has } from '../../shell/me';
import { say } from '../../text/say';
import { ScopeFields, type Scope, lacking, scopeOf, usual } from '../hand-in/scope';

type Wanted = Scope & { kind: string; purpose: string; batch: string };

/** Counts what would go in, or makes a draft. Nothing is locked before its numbers are confirmed. */
export function Start({ me }: { me: Me }) {
  const kinds = [
    ...(has(me, 'SUBMIT_OUTCOMES') ? [['outcome', say('課程學習成果', 'Course outcomes')] as const] : []),
    ...(has(me, 'SUBMIT_ACHIEVEMENTS') ? [['achievement', say('多元表現', 'Achievements')] as const] : []),
  ];
  const form = useForm<Wanted>({
    start: { ...usual(me), kind: kinds[0]?.[0] ?? 'outcome', purpose: 'draft', batch: '' },
    check: lacking,
    send: async (values) => {
      const { year, grade, className } = scopeOf(values);
      const { submissionId } = await answer(
        api.POST('/submissions', {
          body: {
            kind: values.kind as Of<'SubmissionKind'>,
            year,
            purpose: values.purpose as Of<'SubmissionPurpose'>,
            scope: values.scope as Of<'SubmissionScope'>,
            ...(grade === undefined ? {} : { grade }),
            ...(className === undefined ? {} : { className }),
            ...(values.batch === '' ? {} : { batch: Number(values.batch) }),
          },
        }),
      );
      go(`/submissions/${submissionId}`);
    },
  });
  const submits = form.values.value.purpose === 'submission';
  return (
    <Form of={form} submit={submits ? say('計算要提交多少', 'Count what goes in') : say('製作草稿', 'Make a draft')}>
      <p>
        {say(
          '草稿不改變任何資料。正式提交會先算出多少學生、多少件，您確認數字之後才鎖定學生的勾選。',
          "A draft changes nothing. To hand in, it is counted first; students' choices are locked only once you have confirmed the numbers.",
        )}
      </p>
      {kinds.length > 1 && <Choice of={form} name="kind" label={say('種類', 'Kind')} choices={kinds} />}
      <Choice
        of={form}
        name="purpose"
        label={say('要辦理', 'What to do')}
        choices={[
          ['draft', say('製作草稿', 'Make a draft')],
          ['submission', say('正式提交', 'Hand in')],
        ]}
      />
      <ScopeFields of={form} me={me} halves={false} />
      {submits && (
        <Choice
          of={form}
          name="batch"
          label={say('高三梯次', 'Batch of grade 12')}
          hint={say('範圍中有高三時要選。', 'Where grade 12 is among them.')}
          choices={[
            ['', say('沒有高三', 'No grade 12')],
            ['1', say('第一梯次', 'First')],
            ['2', say('第二梯次', 'Second')],
          ]}
        />
      )}
    </Form>
  );
}
