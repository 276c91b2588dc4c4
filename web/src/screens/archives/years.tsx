import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner, Facts, tell } from '../../ui/page';

interface Kept {
  version: number;
  years: number | undefined;
  countsFrom: string | undefined;
}

/** For how long history and leavers' data are kept; the academic director sets it. */
export function Years({ keeps }: { keeps: boolean }) {
  const history = useLoad(async (): Promise<Kept> => {
    const { version, retentionYears, countsFrom } = await answer(api.GET('/retention'));
    return { version, years: retentionYears, countsFrom };
  }, []);
  const leavers = useLoad(async (): Promise<Kept> => {
    const { version, leaverYears, countsFrom } = await answer(api.GET('/retention/leavers'));
    return { version, years: leaverYears, countsFrom };
  }, []);
  return (
    <>
      <h2>{say('離校學生的資料', 'Data of students who have left')}</h2>
      <p>
        {say(
          '離校的學年度結束後保存幾年；期滿刪除檔案、紀錄、自傳、身分證號與帳號。第一次設定或改短，六十天後才開始。',
          'For how many years after the school year in which somebody left; then files, records, statements, ids and accounts are deleted. A first or smaller number counts sixty days later.',
        )}
      </p>
      <Loaded of={leavers}>
        {(now) => (
          <Setting
            key={now.version}
            now={now}
            name="leavers"
            keeps={keeps}
            put={async (years, reason) => {
              await answer(api.PUT('/retention/leavers', { body: { version: now.version, leaverYears: years, reason } }));
              await leavers.reload();
            }}
          />
        )}
      </Loaded>
      <h2>{say('異動歷程', 'The history')}</h2>
      <p>{say('每一筆歷程，在它的學年度加三年之後再保存幾年。', 'For how many years after its school year plus three each line is kept.')}</p>
      <Loaded of={history}>
        {(now) => (
          <Setting
            key={now.version}
            now={now}
            name="history"
            keeps={keeps}
            put={async (years, reason) => {
              await answer(api.PUT('/retention', { body: { version: now.version, retentionYears: years, reason } }));
              await history.reload();
            }}
          />
        )}
      </Loaded>
    </>
  );
}

function Setting({ now, name, keeps, put }: { now: Kept; name: string; keeps: boolean; put: (years: number, reason: string) => Promise<void> }) {
  const [years, reason] = [`${name}-years`, `${name}-reason`];
  const form = useForm<Record<string, string>>({
    start: { [years]: now.years === undefined ? '' : String(now.years), [reason]: '' },
    check: (values) => ({
      [years]: /^\d+$/.test(values[years] ?? '') ? undefined : say('請填年數。', 'A number of years.'),
      [reason]: needed(values[reason] ?? '', say('理由', 'why')),
    }),
    send: async (values) => {
      await put(Number(values[years]), (values[reason] ?? '').trim());
      tell(say('已儲存保存年限。', 'Saved.'));
    },
  });
  return (
    <>
      {now.years === undefined ? (
        <Banner kind="warn">{say('還沒有設定，所以不會刪除，也不能封存。', 'It is not set: nothing is deleted, and no year can be sealed.')}</Banner>
      ) : (
        <Facts
          of={[
            [say('年數', 'Years'), String(now.years)],
            ...(now.countsFrom === undefined ? [] : [[say('起算', 'Counts from'), time(now.countsFrom)] as const]),
          ]}
        />
      )}
      {keeps && (
        <details>
          <summary>{say('變更年數', 'Change it')}</summary>
          <Form of={form} submit={say('儲存', 'Save')}>
            <Text of={form} name={years} inputMode="numeric" label={say('年數', 'Years')} />
            <Text of={form} name={reason} label={say('理由', 'Why')} hint={say('會留在異動歷程。', 'It stays in the history.')} />
          </Form>
        </details>
      )}
    </>
  );
}
