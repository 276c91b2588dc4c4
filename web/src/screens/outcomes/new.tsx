import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { semester } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner, Title, tell } from '../../ui/page';
import { type PickedFiles, usePicked } from '../../upload/picked';
import { Picking } from '../../upload/picking';
import { start } from '../../upload/queue';
import { type Windows, anyOpen } from '../../work/windows';
import type { ScreenProps } from '../screen';

/** Adds a piece: its course, a description, and its files. */
export default function NewOutcome({ me, query }: ScreenProps) {
  const page = useLoad(async () => {
    const [own, list] = await Promise.all([
      answer(api.GET('/outcomes', { params: { query: { year: String(me.year) } } })),
      answer(api.GET('/me/checklist')),
    ]);
    return { own, windows: list.windows };
  }, []);
  return (
    <>
      <Title>{say('新增課程學習成果', 'Add a course outcome')}</Title>
      <Loaded of={page}>
        {({ own, windows }) => {
          const courses = own.courses.filter((course) => course.takesOutcomes && open(course, own, windows, me.settings));
          return courses.length === 0 ? <Closed /> : <Fields of={courses} wanted={query.get('course') ?? ''} limits={me.settings} />;
        }}
      </Loaded>
    </>
  );
}

function open({ semester: half }: Of<'Course'>, own: Of<'OutcomePage'>, windows: Windows, limits: Of<'Settings'>): boolean {
  const most = half === 1 ? limits.uploadsFirstSemester : limits.uploadsSecondSemester;
  const used = own.slotsUsed.find((one) => one.semester === half)?.used ?? 0;
  return anyOpen(windows, `upload${half}`) && used < most;
}

function Closed() {
  return (
    <Banner kind="note">
      <p>
        {say(
          '現在不能上傳：不在上傳期間，或件數已經用完。期間與件數列在課程學習成果的頁面。',
          'Nothing can be uploaded now: uploading is not open, or all slots are used. The page of your outcomes says which.',
        )}
      </p>
      <a href="/outcomes">{say('回課程學習成果', 'Back to your outcomes')}</a>
    </Banner>
  );
}

/** How a course is named where it is chosen. */
function key({ semester: half, courseCode, taking }: Of<'Course'>): string {
  return [half, courseCode, taking.kind].join('.');
}

function Fields({ of: courses, wanted, limits }: { of: readonly Of<'Course'>[]; wanted: string; limits: Of<'Settings'> }) {
  const draft = `outcome ${wanted}`;
  const picked: PickedFiles = usePicked(draft, limits);
  const first = courses.find((course) => key(course) === wanted) ?? (courses.length === 1 ? courses[0] : undefined);
  const form = useForm({
    start: { course: first ? key(first) : '', description: '', files: '' },
    draft,
    check: ({ course, description }) => {
      const { photos, document, media } = picked.of.value;
      return {
        course: needed(course, say('課程', 'the course')),
        description: needed(description, say('簡述', 'the description')),
        files: photos.length === 0 && !document && !media ? say('請拍照或選擇檔案。', 'Take a photo or choose a file.') : undefined,
      };
    },
    send: async ({ course: chosen, description }) => {
      const course = courses.find((one) => key(one) === chosen) as Of<'Course'>;
      const { year, semester: half, courseCode, taking, name } = course;
      const body = { year, semester: half, courseCode, taking: taking.kind, description };
      const parcels = await picked.parcels(name);
      const id = await start({ kind: 'outcome', title: description, work: { kind: 'outcome', body }, parcels });
      await picked.clear();
      go(id === undefined ? '/outcomes' : `/outcomes/${id}`);
      if (id === undefined) tell(say('沒有網路，已經存在這支手機或電腦，恢復後會自動上傳。', 'No connection: it is kept here, and is sent once you are back online.'));
    },
  });
  return (
    <Form of={form} submit={say('上傳', 'Upload')}>
      <Choice
        of={form}
        name="course"
        label={say('課程', 'Course')}
        choices={[
          ['', say('請選擇', 'Choose one')] as const,
          ...courses.map((course) => [key(course), `${course.name}（${course.teacher}，${semester(course.year, course.semester)}）`] as const),
        ]}
      />
      <Text
        of={form}
        name="description"
        label={say('簡述', 'Description')}
        hint={say('這件成果做了什麼、學到什麼。之後還可以修改。', 'What you did and what you learned. It can be changed later.')}
        lines={4}
        most={limits.descriptionCharacters}
      />
      <Picking of={picked} limits={limits} />
      <p class="hint">
        {say('上傳後還要按「送出認證」，老師才看得到。', 'After uploading, press “Send for certification”: before that no teacher sees it.')}
      </p>
    </Form>
  );
}
