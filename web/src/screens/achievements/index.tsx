import { useEffect } from 'preact/hooks';
import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { day } from '../../text/dates';
import { both, say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Meter, Nothing, Title } from '../../ui/page';
import { arrived } from '../../upload/queue';
import { UnderWay } from '../../upload/under-way';
import { State } from '../../work/state';
import { Until, anyOpen, windowOf } from '../../work/windows';
import { Years, yearIn } from '../../work/years';
import type { ScreenProps } from '../screen';
import { CATEGORIES, ORDER } from './categories';
import { nameOf } from './detail';

/** A student's achievements of a year by category, and what the school has entered. */
export default function Achievements({ me, query }: ScreenProps) {
  const year = yearIn(query, me.year);
  const page = useLoad(async () => {
    const [own, list] = await Promise.all([
      answer(api.GET('/achievements', { params: { query: { year: String(year) } } })),
      answer(api.GET('/me/checklist')),
    ]);
    return { own, windows: year === list.year ? list.windows : [] };
  }, [year]);
  useEffect(() => void (arrived.value > 0 && page.reload()), [arrived.value]);
  const { achievementsPerYear: most, achievementsSelectedPerYear } = me.settings;
  return (
    <>
      <Title>{say('多元表現', 'Achievements')}</Title>
      <Years path="/achievements" now={me.year} shown={year} />
      <UnderWay />
      <Loaded of={page}>
        {({ own, windows }) => (
          <>
            <Meter label={say('已登錄', 'Added')} value={own.slotsUsed} most={most} words={say(`${own.slotsUsed} / ${most} 件`, `${own.slotsUsed} of ${most}`)} />
            <Meter label={say('本學年勾選', 'Chosen this year')} value={own.selected} most={achievementsSelectedPerYear} />
            {windows.length > 0 && (
              <ul class="rows">
                <Until of={windowOf(windows, `achievementUpload${me.semester}`)} doing={say('上傳', 'Upload')} />
                <Until of={windowOf(windows, 'achievementSelection')} doing={say('勾選', 'Choose')} />
              </ul>
            )}
            <div class="buttons">
              {anyOpen(windows, 'achievementUpload1', 'achievementUpload2') && own.slotsUsed < most && (
                <a class="button" href="/achievements/new">
                  {say('新增多元表現', 'Add an achievement')}
                </a>
              )}
              <a class="button quiet" href="/selections">
                {say('勾選要提交的', 'Choose what is handed in')}
              </a>
            </div>
            {own.achievements.length === 0 && (
              <Nothing>
                {say('這個學年還沒有登錄。競賽、檢定、志工、社團、作品都可以。', 'Nothing yet. Competitions, certificates, service, clubs and works all count.')}
              </Nothing>
            )}
            {ORDER.map((category) => (
              <OfCategory key={category} title={both(CATEGORIES[category].title)} of={own.achievements.filter(({ detail }) => detail.category === category)} />
            ))}
            <FromSchool of={own.fromSchool} />
          </>
        )}
      </Loaded>
    </>
  );
}

function OfCategory({ title, of: all }: { title: string; of: readonly Of<'Achievement'>[] }) {
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="rows">
        {all.map((one) => (
          <li key={one.achievementId}>
            <a href={`/achievements/${one.achievementId}`}>{nameOf(one.detail)}</a>
            <State of={one} />
            {one.notices?.length ? <span class="quiet">{say('檔案有提醒', 'a notice about its file')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the school has entered: to read, and not to be added once more. */
function FromSchool({ of: school }: { of: Of<'AchievementPage'>['fromSchool'] }) {
  if (school === undefined || school.cadres.length + school.service.length === 0) return null;
  return (
    <section>
      <h2>{say('學校登錄的幹部與校內服務', 'Entered by the school')}</h2>
      <p class="hint">
        {say('由學校登錄，不占件數，也不用再填。有誤請洽學務處訓育組。', 'The school enters these; they take no slots. If one is wrong, tell the student activities section.')}
      </p>
      <ul class="rows">
        {school.cadres.map(({ recordId, unit, title, level, from, until }) => (
          <li key={recordId}>
            {`${unit} ${title}（${level.name}）`}
            <span class="quiet">{`${day(from)}－${day(until)}`}</span>
          </li>
        ))}
        {school.service.map(({ recordId, name, unit, hours, from, until }) => (
          <li key={recordId}>
            {say(`${unit} ${name}，${hours} 小時`, `${name}, ${unit}: ${hours} hours`)}
            <span class="quiet">{`${day(from)}－${day(until)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
