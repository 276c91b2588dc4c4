import { useEffect } from 'preact/hooks';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { day, daysLeft, semester } from '../../text/dates';
import { pieces as count } from '../../text/numbers';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Banner, Meter, Nothing, Title, tell } from '../../ui/page';
import { arrived } from '../../upload/queue';
import { UnderWay } from '../../upload/under-way';
import { Doing } from '../../work/doing';
import { Until, type Windows, anyOpen, windowOf } from '../../work/windows';
import { Years, yearIn } from '../../work/years';
import type { ScreenProps } from '../screen';
import { Course } from './course';
import { courseOf, send, whereSent } from './piece-of';

/** A student's year: courses, their pieces, how many there may be, and, before all, what no teacher sees yet. */
export default function Outcomes({ me, query }: ScreenProps) {
  const year = yearIn(query, me.year);
  const page = useLoad(async () => {
    const [own, list] = await Promise.all([
      answer(api.GET('/outcomes', { params: { query: { year: String(year) } } })),
      answer(api.GET('/me/checklist')),
    ]);
    return { own, windows: year === list.year ? list.windows : [] };
  }, [year]);
  useEffect(() => void (arrived.value > 0 && page.reload()), [arrived.value]);
  return (
    <>
      <Title>{say('課程學習成果', 'Course outcomes')}</Title>
      <Years path="/outcomes" now={me.year} shown={year} />
      <UnderWay />
      <Loaded of={page}>
        {({ own, windows }) => (
          <>
            <Unsent of={own} windows={windows} in={page} />
            {([1, 2] as const).map((half) => (
              <Half key={half} of={own} half={half} windows={windows} me={me} />
            ))}
            <Meter
              label={say('本學年勾選', 'Chosen this year')}
              value={own.selected}
              most={me.settings.selectedPerYear}
            />
            <p>
              <a href="/selections">{say('去勾選要提交的成果', 'Choose what is handed in')}</a>
            </p>
          </>
        )}
      </Loaded>
    </>
  );
}

type OnPage = { own: Of<'OutcomePage'>; windows: Windows };

/** What is uploaded and was never sent: nobody sees it, and the year ends all the same. */
function Unsent({ of: own, windows, in: page }: { of: Of<'OutcomePage'>; windows: Windows; in: Loading<OnPage> }) {
  const unsent = own.pieces.filter(({ state }) => state === 'uploaded');
  if (unsent.length === 0) return null;
  async function sendIt(piece: Of<'OwnPiece'>): Promise<void> {
    const { label } = await send(piece);
    tell(whereSent(label.teacher));
    await page.reload();
  }
  return (
    <Banner kind="warn">
      <h2 class="loud">{say('尚未送出認證', 'Not sent for certification')}</h2>
      <p>
        {say(
          `${count(unsent.length)}已經上傳，但還沒有送出，老師看不到，也不能勾選提交。`,
          `${count(unsent.length)} uploaded but not sent: no teacher sees it, and it can't be handed in.`,
        )}
      </p>
      <ul class="rows">
        {unsent.map((piece) => {
          const window = windowOf(windows, `certification${piece.course.semester}`);
          return (
            <li key={piece.pieceId}>
              <a href={`/outcomes/${piece.pieceId}`}>
                {courseOf(own, piece)?.name ?? ''}：{piece.description}
              </a>
              {window?.open && (
                <span>
                  {daysLeft(window.daysLeft ?? 0)}（{day(window.lastDay)}）
                </span>
              )}
              {piece.notices?.length ? (
                <a class="button" href={`/outcomes/${piece.pieceId}`}>
                  {say('先看檔案的提醒', 'Read the notice of its file')}
                </a>
              ) : (
                <Doing words={say('送出認證', 'Send')} run={() => sendIt(piece)} />
              )}
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}

function Half({ of: own, half, windows, me }: { of: Of<'OutcomePage'>; half: 1 | 2; windows: Windows; me: ScreenProps['me'] }) {
  const courses = own.courses.filter((course) => course.semester === half);
  const mine = own.pieces.filter(({ course }) => course.semester === half);
  if (courses.length === 0 && mine.length === 0) return null;
  const most = half === 1 ? me.settings.uploadsFirstSemester : me.settings.uploadsSecondSemester;
  const used = own.slotsUsed.find((one) => one.semester === half)?.used ?? 0;
  const taking = courses.filter(({ takesOutcomes }) => takesOutcomes);
  const without = courses.filter(({ takesOutcomes }) => !takesOutcomes);
  const open = anyOpen(windows, `upload${half}`) && used < most;
  // A piece of a course that is no longer taken is still there.
  const left = mine.filter((piece) => courseOf(own, piece) === undefined);
  return (
    <section>
      <h2>{semester(own.year, half)}</h2>
      <Meter label={say('已上傳', 'Uploaded')} value={used} most={most} words={say(`${used} / ${most} 件`, `${used} of ${most}`)} />
      {windows.length > 0 && (
        <ul class="rows">
          <Until of={windowOf(windows, `upload${half}`)} doing={say('上傳', 'Upload')} />
          <Until of={windowOf(windows, `certification${half}`)} doing={say('送出與認證', 'Send and certify')} />
        </ul>
      )}
      {used >= most && (
        <p class="hint">
          {say('件數已用完。要換一件，請先刪除還沒認證的；待認證的先取回。', 'All slots are used. To change one, delete a piece that is not certified; take back what waits first.')}
        </p>
      )}
      {taking.length === 0 && <Nothing>{say('還沒有可以上傳的課程。選課有誤請洽教學組。', 'No course takes outcomes yet. If that is wrong, ask the curriculum section.')}</Nothing>}
      {taking.map((course) => (
        <Course key={course.courseCode + course.taking.kind} of={course} pieces={mine.filter((piece) => courseOf(own, piece) === course)} open={open} />
      ))}
      {left.length > 0 && <Course pieces={left} open={false} />}
      {without.length > 0 && (
        <details>
          <summary>{say(`不收成果的課程（${without.length}）`, `Courses without outcomes (${without.length})`)}</summary>
          <p class="quiet">{without.map(({ name }) => name).join('、')}</p>
        </details>
      )}
    </section>
  );
}
