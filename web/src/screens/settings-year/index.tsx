import { useRef } from 'preact/hooks';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Text, Tick, Ticks } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { schoolYear } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner, Title, tell } from '../../ui/page';
import { Seek } from '../../ui/seek';
import type { ScreenProps } from '../screen';
import { Days } from './days';
import { Timeline } from './timeline';
import { type SettingsValues, toChange, toValues } from './values';
import { yearWindows } from './windows';

/** What the school sets for a year: its windows on a line, how many pieces, and which files. */
export default function SettingsOfYear({ me, query }: ScreenProps) {
  const year = query.get('year') ?? String(me.year);
  const settings = useLoad(() => answer(api.GET('/settings/{year}', { params: { path: { year } } })), [year]);
  return (
    <>
      <Title>{say('學年度設定', 'Settings of the year')}</Title>
      <Seek
        query={query}
        fields={[
          { name: 'year', label: say('學年度', 'School year'), always: String(me.year), choices: [1, 0, -1].map((ahead) => [String(me.year + ahead), schoolYear(me.year + ahead)] as const) },
        ]}
      />
      <Loaded of={settings}>{(set) => String(set.year) === year && <Edit key={year} of={set} in={settings} />}</Loaded>
    </>
  );
}

function Edit({ of: set, in: loading }: { of: Of<'Settings'>; in: Loading<Of<'Settings'>> }) {
  const path = { year: String(set.year) };
  const version = useRef(set.version);
  const form = useForm<SettingsValues>({
    start: toValues(set),
    check: ({ reason }) => ({ reason: needed(String(reason), say('原因', 'the reason')) }),
    send: async (values) => {
      const kept = await answer(api.PUT('/settings/{year}', { params: { path }, body: toChange(values, version.current) }));
      version.current = kept.version;
      loading.put(kept);
      form.replace(toValues(kept));
      tell(say('已設定，立刻生效。', 'Set, and counts at once.'));
      scrollTo(0, 0);
    },
    theirs: async (): Promise<SettingsValues> => {
      const now = await answer(api.GET('/settings/{year}', { params: { path } }));
      version.current = now.version;
      return { ...toValues(now), reason: form.values.value['reason'] ?? '' };
    },
    draft: `settings ${set.year} ${set.version}`,
  });
  return (
    <>
      {set.version === 0 && <Banner kind="note">{say('這個學年度還沒有設定過；件數先以規定的上限列出。', 'This year was never set; the numbers are those of the regulation.')}</Banner>}
      <h2>{say('學年度期程', 'The year')}</h2>
      <Timeline of={form.values.value} year={set.year} />
      <Form of={form} submit={say('儲存設定', 'Save')}>
        <h2>{say('各期間', 'Windows')}</h2>
        {yearWindows.filter(({ seniors }) => !seniors).map((window) => <Days key={window.code} form={form} of={window} />)}
        <details>
          <summary>{say('高三另設的期間', 'Windows of grade 12')}</summary>
          <p class="hint">{say('留空就與高一、高二相同。', 'Where they are empty, those of the other grades count.')}</p>
          {yearWindows.filter(({ seniors }) => seniors).map((window) => <Days key={window.code} form={form} of={window} />)}
        </details>
        <div class="pair">
          <Text of={form} name="closingFirstSemester" label={say('上學期休業式', 'Last day of semester 1')} type="date" />
          <Text of={form} name="closingSecondSemester" label={say('下學期休業式', 'Last day of semester 2')} type="date" />
        </div>
        <h2>{say('件數', 'How many')}</h2>
        <div class="pair">
          <Text of={form} name="uploadsFirstSemester" label={say('上學期可上傳課程學習成果', 'Outcomes, semester 1')} type="number" inputMode="numeric" />
          <Text of={form} name="uploadsSecondSemester" label={say('下學期可上傳課程學習成果', 'Outcomes, semester 2')} type="number" inputMode="numeric" />
          <Text of={form} name="selectedPerYear" label={say('一學年可勾選課程學習成果', 'Outcomes chosen a year')} type="number" inputMode="numeric" />
          <Text of={form} name="achievementsPerYear" label={say('一學年可上傳多元表現', 'Achievements a year')} type="number" inputMode="numeric" />
          <Text of={form} name="achievementsSelectedPerYear" label={say('一學年可勾選多元表現', 'Achievements chosen a year')} type="number" inputMode="numeric" />
        </div>
        <h2>{say('檔案', 'Files')}</h2>
        <Ticks
          of={form}
          name="types"
          label={say('可上傳的類型', 'Types')}
          choices={[['application/pdf', 'PDF'], ['image/jpeg', 'JPEG'], ['image/png', 'PNG'], ['audio/mpeg', 'MP3'], ['video/mp4', 'MP4']]}
        />
        <div class="pair">
          <Text of={form} name="documentBytes" label={say('文件上限（MB）', 'Documents, MB')} type="number" />
          <Text of={form} name="mediaBytes" label={say('影音上限（MB）', 'Media, MB')} type="number" />
          <Text of={form} name="pictureMegapixels" label={say('圖片上限（百萬像素）', 'Pictures, megapixels')} type="number" inputMode="numeric" />
          <Text of={form} name="descriptionCharacters" label={say('簡述上限（字）', 'Description, characters')} type="number" inputMode="numeric" />
        </div>
        <Tick
          of={form}
          name="refusesLocation"
          label={say('不收有拍攝地點（GPS）的檔案', 'Refuse files that tell where they were taken')}
          hint={say('不勾就只提醒學生。', 'Otherwise the student is only told.')}
        />
        <Text of={form} name="reason" label={say('原因', 'Reason')} hint={say('例如：依國教署來文。', 'Such as: by the ministry’s letter.')} />
      </Form>
    </>
  );
}
