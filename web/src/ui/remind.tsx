import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../api/client';
import { Refused } from '../api/problem';
import { Busy } from '../form/view';
import { people } from '../text/numbers';
import { type Both, both, say } from '../text/say';
import { Dialog } from './dialog';
import { Trouble } from './loaded';
import { Banner, tell } from './page';

export type Rule = Of<'ReminderWanted'>['rule'];
type Preview = Of<'ReminderPreview'>;

const NAMES: Record<Rule, Both> = {
  unsent: ['已上傳但沒有送出認證', 'Uploaded, but not sent for certification'],
  draft: ['檔案還沒有上傳完成', 'Begun, but without its file'],
  returned: ['被退回還沒有補正', 'Returned, and not mended yet'],
  selection: ['還沒有勾選', 'Nothing chosen yet'],
  receipt: ['收訖明細還沒有確認', 'Receipts not confirmed yet'],
  statement: ['自傳與學習計畫還沒有繳交', 'Statement not handed in yet'],
  waiting: ['待認證的成果（提醒教師）', 'Pieces that wait (reminds teachers)'],
};

/** Reminds people now of what they lack: first whom it would reach, then once. Without a class it is the school. */
export function Remind({ rules, className }: { rules: readonly Rule[]; className?: string }) {
  const open = useSignal(false);
  return (
    <>
      <div class="buttons">
        <button type="button" onClick={() => (open.value = true)}>
          {say('現在提醒', 'Remind now')}
        </button>
      </div>
      <Dialog title={say('現在提醒', 'Remind now')} open={open.value} close={() => (open.value = false)}>
        <Steps rules={rules} of={className === undefined ? {} : { className }} done={() => (open.value = false)} />
      </Dialog>
    </>
  );
}

function Steps({ rules, of, done }: { rules: readonly Rule[]; of: { className?: string }; done: () => void }) {
  const rule = useSignal<Rule>(rules[0] ?? 'unsent');
  const preview = useSignal<Preview | undefined>(undefined);
  const differed = useSignal(false);
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);

  async function during(work: () => Promise<void>): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    await work().catch((error: unknown) => (trouble.value = error));
    busy.value = false;
  }
  async function look(): Promise<void> {
    preview.value = await answer(api.POST('/reminders/preview', { body: { rule: rule.value, ...of } }));
  }
  async function send({ mail, notice, before }: Preview): Promise<void> {
    try {
      await answer(api.POST('/reminders', { body: { rule: rule.value, ...of, mail, notice, before } }));
    } catch (error) {
      if (!(error instanceof Refused && error.is('figures-differ'))) throw error;
      differed.value = true;
      return look();
    }
    tell(say(`已提醒 ${people(mail + notice)}。`, `${people(mail + notice)} reminded.`));
    done();
  }

  const found = preview.value;
  return (
    <>
      <label class="field">
        {say('提醒什麼', 'Of what')}
        <select
          value={rule.value}
          onChange={({ currentTarget }) => {
            rule.value = rules.find((one) => one === currentTarget.value) ?? rule.value;
            preview.value = undefined;
            differed.value = false;
          }}
        >
          {rules.map((one) => (
            <option key={one} value={one}>
              {both(NAMES[one])}
            </option>
          ))}
        </select>
      </label>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      {differed.value && <Banner kind="warn">{say('人數剛剛變了，還沒有寄出；請再看一次。', 'The numbers have just changed and nothing was sent. Look once more.')}</Banner>}
      {found === undefined ? (
        <Busy busy={busy.value} onClick={() => void during(look)}>
          {say('看會提醒到誰', 'See whom it reaches')}
        </Busy>
      ) : (
        <Reached of={found} busy={busy.value} send={() => void during(() => send(found))} />
      )}
    </>
  );
}

function Reached({ of: { mail, notice, before, people: all }, busy, send }: { of: Preview; busy: boolean; send: () => void }) {
  const how = { mail: say('寄信', 'mail'), notice: say('只有通知', 'notice only'), before: say('今天提醒過', 'had one today') };
  return (
    <>
      <div role="status">
        <ul>
          <li>{say(`寄信並通知 ${people(mail)}`, `${people(mail)} by mail and notice`)}</li>
          {notice > 0 && <li>{say(`收不到信，只有通知 ${people(notice)}`, `${people(notice)} by notice only, as no mail reaches them`)}</li>}
          {before > 0 && <li>{say(`今天已經提醒過，不再提醒 ${people(before)}`, `${people(before)} had one today and get no other`)}</li>}
        </ul>
      </div>
      {all.length > 0 && (
        <details>
          <summary>{say('名單', 'Who')}</summary>
          <ul>
            {all.map(({ personId, name, className, seat, how: by }) => (
              <li key={personId}>
                {className} {seat} {name}（{how[by]}）
              </li>
            ))}
          </ul>
        </details>
      )}
      {mail + notice === 0 ? (
        <p class="done-all">{say('沒有需要提醒的人。', 'There is nobody to remind.')}</p>
      ) : (
        <>
          <p class="hint">{say('信裡會寫明是您提醒的；每人一天最多一次。', 'It says who asks; each gets one a day at most.')}</p>
          <Busy busy={busy} onClick={send}>
            {say(`提醒 ${people(mail + notice)}`, `Remind ${people(mail + notice)}`)}
          </Busy>
        </>
      )}
    </>
  );
}
