import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { stay } from '../../route/router';
import { day, schoolYear, time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Facts, Nothing, Title } from '../../ui/page';
import { Tabs, view } from '../../ui/tabs';
import type { ScreenProps } from '../screen';

/** What counsellors have written about a student, for that student to read. */
export default function Guidance({ me, query }: ScreenProps) {
  const shown = view(['consultations', 'assessments']);
  return (
    <>
      <Title>{say('課程諮詢與修課評估', 'Consultations and assessments')}</Title>
      <Tabs
        label={say('哪一種', 'Which')}
        of={[
          ['consultations', say('課程諮詢', 'Consultations')],
          ['assessments', say('修課評估', 'Assessments')],
        ]}
      />
      {shown === 'consultations' ? <Consultations now={me.year} year={query.get('year') ?? String(me.year)} /> : <Assessments />}
    </>
  );
}

/** Three years are all that a student has been here. */
const YEARS = 3;

function Consultations({ now, year }: { now: number; year: string }) {
  const page = useLoad(() => answer(api.GET('/consultations', { params: { query: { year } } })), [year]);
  return (
    <>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          {say('學年度', 'School year')}
          <select value={year} onChange={({ currentTarget }) => stay({ year: currentTarget.value })}>
            {Array.from({ length: YEARS }, (_, back) => String(now - back)).map((one) => (
              <option key={one} value={one}>
                {schoolYear(Number(one))}
              </option>
            ))}
          </select>
        </label>
      </form>
      <Loaded of={page}>
        {({ consultations }) =>
          consultations.length === 0 ? (
            <Nothing>{say('這個學年度沒有您的諮詢紀錄。想諮詢選課，請找課程諮詢教師。', 'No consultations this year. If you would like one, ask a course counsellor.')}</Nothing>
          ) : (
            consultations.map((one) => (
              <section key={one.consultationId}>
                <h2>{one.subject}</h2>
                <Facts
                  of={[
                    [say('時間', 'When'), `${day(one.date)} ${one.time}`],
                    [say('地點', 'Where'), one.place],
                    [say('方式', 'How'), `${say(one.formName, one.form === 'group' ? 'In a group' : 'Alone')}，${one.category}`],
                    [say('內容', 'What was said'), <span class="words">{one.content}</span>],
                    ...(one.opinion === '' ? [] : [[say('建議', 'Advice'), <span class="words">{one.opinion}</span>] as const]),
                    [say('課程諮詢教師', 'Counsellor'), one.counsellor],
                  ]}
                />
              </section>
            ))
          )
        }
      </Loaded>
    </>
  );
}

function Assessments() {
  const page = useLoad(() => answer(api.GET('/assessments')), []);
  return (
    <Loaded of={page}>
      {({ assessments }) =>
        assessments.length === 0 ? (
          <Nothing>{say('輔導處還沒有登錄您的修課評估。', 'The counselling office has written no assessment yet.')}</Nothing>
        ) : (
          assessments.map((one) => (
            <section key={one.year}>
              <h2>{schoolYear(one.year)}</h2>
              <Facts
                of={[
                  [say('學群（類群）探索', 'Fields explored'), <span class="words">{one.exploration || '－'}</span>],
                  [say('就業規劃', 'Career'), <span class="words">{one.career || '－'}</span>],
                  ...(one.remarks === '' ? [] : [[say('備註', 'Remarks'), <span class="words">{one.remarks}</span>] as const]),
                  [say('登錄', 'Written by'), `${one.by}　${time(one.at)}`],
                ]}
              />
            </section>
          ))
        )
      }
    </Loaded>
  );
}
