import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { schoolYear, time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Facts, Nothing } from '../../ui/page';

/** What the counselling office has written of a student, year by year. */
export function Assessments({ of: studentId }: { of: string }) {
  const page = useLoad(() => answer(api.GET('/students/{studentId}/assessments', { params: { path: { studentId } } })), [studentId]);
  return (
    <Loaded of={page}>
      {({ assessments }) =>
        assessments.length === 0 ? (
          <Nothing>{say('輔導處還沒有登錄修課評估。', 'The counselling office has written nothing yet.')}</Nothing>
        ) : (
          assessments.map(({ year, exploration, career, remarks, by, at }) => (
            <section key={year}>
              <h2>{schoolYear(year)}</h2>
              <Facts
                of={[
                  [say('學群（類群）探索', 'Fields of study'), <span class="words">{exploration}</span>],
                  [say('就業規劃', 'Plans for a career'), <span class="words">{career}</span>],
                  [say('備註', 'Remarks'), <span class="words">{remarks}</span>],
                  [say('登錄', 'Written'), `${by} ${time(at)}`],
                ]}
              />
            </section>
          ))
        )
      }
    </Loaded>
  );
}
