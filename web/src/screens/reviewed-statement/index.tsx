import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Act } from '../../form/act';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { WithReason } from '../../form/reason';
import { Form } from '../../form/view';
import { time } from '../../text/dates';
import { both, say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner, Nothing, Title, tell } from '../../ui/page';
import type { ScreenProps } from '../screen';
import { PARTS } from '../statement/parts';

type Statement = Of<'ReviewedStatement'>;

/** What a student has handed in, with the comments; homeroom teacher and counselling office each check it, or return it. */
export default function ReviewedStatement({ params }: ScreenProps) {
  const studentId = params['id'] ?? '';
  const statement = useLoad(() => answer(api.GET('/students/{studentId}/statement', { params: { path: { studentId } } })), [studentId]);
  const found = statement.data.value;
  return (
    <>
      <Title beside={<a href="/statements">{say('回清單', 'Back to the list')}</a>}>
        {found ? `${found.className ?? ''} ${found.name}` : say('自傳與學習計畫', 'Statement')}
      </Title>
      <Loaded of={statement}>{(now) => <Shown of={now} in={statement} />}</Loaded>
    </>
  );
}

function Shown({ of, in: loading }: { of: Statement; in: Loading<Statement> }) {
  const { text, edition, checks = [], returned, comments } = of;
  return (
    <>
      {checks.map(({ side, sideName, at, by }) => (
        <Banner key={side} kind="done">
          {say(`${sideName} ${by} 已檢核（${time(at)}）`, `Checked by ${by}, ${time(at)}`)}
        </Banner>
      ))}
      {returned && (
        <Banner kind="warn">
          {say(`${time(returned.at)} ${returned.by} 退回：${returned.reason}`, `Returned by ${returned.by}, ${time(returned.at)}: ${returned.reason}`)}
        </Banner>
      )}
      {text === undefined || edition === undefined ? (
        <Nothing>{of.state === 'draft' ? say('學生還在寫，繳交後才看得到。', 'Still a draft; it can be read once it is handed in.') : say('學生還沒有寫。', 'Nothing is written yet.')}</Nothing>
      ) : (
        <>
          {PARTS.map(([part, words]) => (
            <section key={part}>
              <h2>{both(words)}</h2>
              <p class="words">{text[part] ?? say('（沒有填寫）', '(nothing)')}</p>
            </section>
          ))}
          {(of.state === 'handedIn' || of.state === 'checking') && <Decide of={of} edition={edition} in={loading} />}
          <h2>{say('評語', 'Comments')}</h2>
          <ul class="turns">
            {comments.map(({ at, by, text: said }) => (
              <li key={at}>
                <p class="quiet">
                  {by}・{time(at)}
                </p>
                <p class="words">{said}</p>
              </li>
            ))}
          </ul>
          <Comment of={of} edition={edition} in={loading} />
        </>
      )}
    </>
  );
}

interface Props {
  of: Statement;
  edition: number;
  in: Loading<Statement>;
}

function Decide({ of: { studentId }, edition, in: loading }: Props) {
  const path = { studentId };
  async function check(): Promise<void> {
    loading.put(await answer(api.POST('/students/{studentId}/statement/check', { params: { path }, body: { edition } })));
    tell(say('已檢核。', 'Checked.'));
  }
  async function giveBack(reason: string): Promise<void> {
    loading.put(await answer(api.POST('/students/{studentId}/statement/return', { params: { path }, body: { edition, reason } })));
    tell(say('已退回，學生可以修改後再繳交。', 'Returned; the student can mend it and hand it in again.'));
  }
  return (
    <div class="buttons">
      <Act act={check}>{say('檢核通過', 'Find it complete')}</Act>
      <WithReason title={say('退回給學生修改', 'Return it')} send={giveBack}>
        {say('退回', 'Return')}
      </WithReason>
    </div>
  );
}

function Comment({ of: { studentId }, edition, in: loading }: Props) {
  const form = useForm({
    start: { remark: '' },
    check: ({ remark }) => ({ remark: needed(remark, say('評語', 'a comment')) }),
    send: async ({ remark }) => {
      const path = { studentId };
      loading.put(await answer(api.POST('/students/{studentId}/statement/comments', { params: { path }, body: { edition, text: remark.trim() } })));
      form.replace({ remark: '' });
      tell(say('已送出評語，學生看得到。', 'The student can read the comment.'));
    },
    draft: `statement comment ${studentId}`,
  });
  return (
    <Form of={form} submit={say('送出評語', 'Comment')}>
      <Text of={form} name="remark" label={say('給學生的評語', 'A comment for the student')} lines={3} most={1000} />
    </Form>
  );
}
