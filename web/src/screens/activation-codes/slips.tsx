import type { Of } from '../../api/client';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Banner, Title } from '../../ui/page';

/** Slips to cut apart: each student's code, how it is used, and until when. Nothing else is on the paper. */
export function Slips({ of, done }: { of: Of<'Activations'>['students']; done: () => void }) {
  const coded = of.filter(({ code }) => code !== undefined);
  return (
    <>
      <Title>{say(`啟用碼（${coded.length} 人）`, `Activation codes (${coded.length})`)}</Title>
      <Banner kind="note">
        {say('離開這一頁就再也看不到，只能重新製發。請確認印好再離開。', 'Once you leave they can’t be shown again, only made anew. Leave when they are on paper.')}
      </Banner>
      <div class="buttons">
        <button type="button" onClick={() => print()}>
          {say('列印', 'Print')}
        </button>
        <button type="button" class="quiet" onClick={done}>
          {say('印好了，回到名單', 'Printed, back to the list')}
        </button>
      </div>
      <ul class="slips">
        {coded.map(({ studentId, className, seat, name, code, expiresAt }) => (
          <li key={studentId}>
            <p>
              <b>
                {className} {seat}　{name}
              </b>
            </p>
            <p>
              <code>{code}</code>
            </p>
            <p class="hint">
              {say(`到 ${location.host}/activation，用教育雲端帳號登入後輸入。`, `Go to ${location.host}/activation, sign in with your education cloud account, and type it.`)}
              {expiresAt && say(`${time(expiresAt)} 前有效。`, ` Good until ${time(expiresAt)}.`)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
