import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Busy } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Trouble } from '../../ui/loaded';
import { Tag, tell } from '../../ui/page';
import { type Register, fieldName } from './fields';

type Enquiry = Of<'Enquiry'>;
type Round = Of<'EnquiryRound'>;

const STATES: Record<Round['state'], readonly ['wait' | 'done' | 'plain', string]> = {
  open: ['wait', 'Waiting for an answer'],
  corrected: ['done', 'Corrected'],
  right: ['plain', 'It is right'],
  'taken-back': ['plain', 'Taken back'],
};

/** What was asked, with the answers; what nobody has answered yet can be taken back. */
export function Enquiries({ of: { enquiries }, in: register }: { of: Register; in: Loading<Register> }) {
  if (enquiries.length === 0) return null;
  return (
    <>
      <h2>{say('提出過的疑義', 'What you have asked')}</h2>
      {enquiries.map((one) => (
        <section key={one.field}>
          <h3>{fieldName(one.field)}</h3>
          <ol class="turns">
            {[...one.earlier, one.last].map((round) => (
              <li key={round.askedAt}>
                <Asked of={round} />
              </li>
            ))}
          </ol>
          {one.last.state === 'open' && <TakeBack of={one} in={register} />}
        </section>
      ))}
    </>
  );
}

function Asked({ of: { state, stateName, askedAt, text, stood, answer: said, answeredAt, answeredBy } }: { of: Round }) {
  const [kind, english] = STATES[state];
  return (
    <>
      <Tag kind={kind}>{say(stateName, english)}</Tag> <span class="quiet">{time(askedAt)}</span>
      <p class="words">{text}</p>
      {stood !== undefined && <p class="quiet">{say(`當時的資料：${stood}`, `It said then: ${stood}`)}</p>}
      {said !== undefined && (
        <p class="words">
          {say('回覆', 'Answer')}：{said} <span class="quiet">{`${answeredBy ?? ''}　${answeredAt ? time(answeredAt) : ''}`}</span>
        </p>
      )}
    </>
  );
}

function TakeBack({ of: { field }, in: register }: { of: Enquiry; in: Loading<Register> }) {
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function takeBack(): Promise<void> {
    busy.value = true;
    try {
      await answer(api.DELETE('/register/enquiries/{field}', { params: { path: { field } } }));
      await register.reload();
      tell(say('已撤回。', 'Taken back.'));
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  return (
    <>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Busy quiet busy={busy.value} onClick={() => void takeBack()}>
        {say('撤回疑義', 'Take it back')}
      </Busy>
    </>
  );
}
