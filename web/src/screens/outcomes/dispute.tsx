import { type Of, answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Tag, tell } from '../../ui/page';
import { Asking } from '../../work/doing';
import type { Shown } from './piece';

const DAYS = 14;
const DAY = 86_400_000;
const MOST = 500;

type Piece = Of<'PieceWithHistory'>;

/** What can be said against a return, step by step: to the teacher, the homeroom teacher, the office. */
export function Disputed({ of: piece, in: page }: { of: Piece; in: Loading<Shown> }) {
  const { state, returned, dispute } = piece;
  if (state !== 'returned' || returned === undefined) return null;
  const more = further(returned.at, dispute);
  if (dispute === undefined && !more) return null;
  return (
    <section>
      <h2>{say('不同意退回', 'If you don’t agree')}</h2>
      {dispute && <Steps of={dispute} />}
      {more && <Raising of={piece} in={page} />}
      {dispute && ['waiting', 'answered'].includes(dispute.state) && <Withdrawing of={piece} in={page} />}
    </section>
  );
}

/** Whether it can be raised, or taken further, today. */
export function further(returnedAt: string, dispute: Of<'Dispute'> | undefined, now = Date.now()): boolean {
  if (dispute === undefined) return now < Date.parse(returnedAt) + DAYS * DAY;
  if (dispute.state === 'answered') return dispute.furtherUntil !== undefined && now < Date.parse(dispute.furtherUntil);
  return dispute.state === 'waiting' && dispute.furtherFrom !== undefined && now >= Date.parse(dispute.furtherFrom);
}

function Steps({ of: { stateName, state, steps } }: { of: Of<'Dispute'> }) {
  return (
    <>
      <p>
        <Tag kind={state === 'waiting' ? 'wait' : 'plain'}>{stateName}</Tag>
      </p>
      <ol class="turns">
        {steps.map(({ as, asName, at, text, answer: said }) => (
          <li key={as}>
            <p class="quiet">{say(`${time(at)}・請${asName}處理`, `${time(at)}, put to: ${asName}`)}</p>
            <p class="words">{text}</p>
            {said && (
              <>
                <p class="quiet">{say(`${time(said.at)}・${said.by}回覆`, `${time(said.at)}, answered by ${said.by}`)}</p>
                <p class="words">{said.text}</p>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Raising({ of: { pieceId, dispute }, in: page }: { of: Piece; in: Loading<Shown> }) {
  const form = useForm({
    start: { text: '' },
    check: ({ text }) => ({ text: needed(text, say('理由', 'why')) }),
    send: async ({ text }) => {
      await answer(api.POST('/outcomes/{pieceId}/dispute', { params: { path: { pieceId } }, body: { text } }));
      form.replace({ text: '' });
      tell(say('已提出異議，回覆時會通知您。', 'Sent. You will be told when it is answered.'));
      await page.reload();
    },
    draft: `dispute ${pieceId}`,
  });
  return (
    <details>
      <summary>{dispute ? say('送請下一級處理', 'Take it further') : say('提出異議', 'Dispute the return')}</summary>
      <Form of={form} submit={say('送出異議', 'Send it')}>
        <Text
          of={form}
          name="text"
          label={say('為什麼不同意', 'Why you don’t agree')}
          hint={say('依序由任課教師、導師、教務處回覆，都會記在歷程。', 'The teacher, then the homeroom teacher, then the office answer; all of it is kept.')}
          lines={4}
          most={MOST}
        />
      </Form>
    </details>
  );
}

function Withdrawing({ of: { pieceId }, in: page }: { of: Piece; in: Loading<Shown> }) {
  async function withdraw(): Promise<void> {
    await answer(api.DELETE('/outcomes/{pieceId}/dispute', { params: { path: { pieceId } } }));
    tell(say('異議已撤回。', 'Withdrawn.'));
    await page.reload();
  }
  return (
    <Asking words={say('撤回異議', 'Withdraw it')} title={say('要撤回異議嗎？', 'Withdraw the dispute?')} run={withdraw}>
      <p>{say('撤回後，同一次退回不能再提出異議。', 'The same return can’t be disputed again.')}</p>
    </Asking>
  );
}
