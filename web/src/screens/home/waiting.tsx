import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { time } from '../../text/dates';
import { pieces } from '../../text/numbers';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { ToDos } from './task';

/** A teacher's: how many pieces wait for certification, and since when. */
export function Waiting() {
  const queue = useLoad(() => answer(api.GET('/certifications', { params: { query: { limit: 1 } } })), []);
  return (
    <>
      <h2>{say('認證', 'Certification')}</h2>
      <Loaded of={queue}>
        {({ total = 0, pieces: [oldest] }) => (
          <ToDos
            of={
              total === 0
                ? []
                : [
                    {
                      id: 'waiting',
                      to: '/certifications',
                      what: say(`待認證的課程學習成果 ${pieces(total)}`, `${pieces(total)} to certify`),
                      beside: oldest?.sentAt && (
                        <span class="quiet">{say(`最早送出：${time(oldest.sentAt)}`, `since ${time(oldest.sentAt)}`)}</span>
                      ),
                    },
                  ]
            }
            none={say('目前沒有待認證的成果。', 'Nothing waits for certification.')}
          />
        )}
      </Loaded>
    </>
  );
}
