import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Banner, Tag } from '../../ui/page';
import type { Statement } from './parts';

const STATES = {
  draft: ['wait', 'Draft'],
  handedIn: ['done', 'Handed in'],
  checking: ['done', 'Being checked'],
  checked: ['done', 'Checked'],
  returned: ['bad', 'Returned'],
} as const;

/** How far a statement has come. */
export function StateTag({ of: { state = 'draft', stateName = '' } }: { of: Statement }) {
  const [kind, english] = STATES[state];
  return <Tag kind={kind}>{say(stateName, english)}</Tag>;
}

/** What became of it: that it is not handed in yet, why it came back, who has checked it, and what was said about it. */
export function Said({ of: statement }: { of: Statement }) {
  const { state, returned, checks = [], comments = [], version } = statement;
  return (
    <>
      {version > 0 && state === 'draft' && (
        <Banner kind="warn">
          <p class="loud">{say('尚未繳交', 'Not handed in')}</p>
          <p>{say('儲存的草稿導師看不到；寫好之後請按「儲存並繳交」。', 'Nobody sees a draft. Hand it in when it is ready.')}</p>
        </Banner>
      )}
      {state === 'returned' && returned && (
        <Banner kind="bad">
          <p class="loud">{say('已退回，請修改後再繳交', 'Returned: mend it and hand it in again')}</p>
          <p class="words">{returned.reason}</p>
          <p class="quiet">{`${returned.by}　${time(returned.at)}`}</p>
        </Banner>
      )}
      {checks.length > 0 && (
        <ul>
          {checks.map(({ side, sideName, by, at }) => (
            <li key={side}>
              {say(`${sideName}已檢核`, side === 'homeroom' ? 'Checked by the homeroom teacher' : 'Checked by the counselling office')}{' '}
              <span class="quiet">{`${by}　${time(at)}`}</span>
            </li>
          ))}
        </ul>
      )}
      {comments.length > 0 && (
        <>
          <h2>{say('老師的建議', 'What was said about it')}</h2>
          <ol class="turns">
            {comments.map(({ at, by, edition, text }) => (
              <li key={at}>
                <span class="quiet">{`${by}　${time(at)}　${say(`對第 ${edition} 版`, `of version ${edition}`)}`}</span>
                <p class="words">{text}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
