import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { term } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing } from '../../ui/page';
import { Board } from './board';
import type { Wish } from './choice';
import type { Choosable } from './list';

type Piece = Of<'OwnPiece'>;

/** Which of the year's certified outcomes are handed in. */
export function Outcomes({ year }: { year: number }) {
  const page = useLoad(async () => {
    const [all, selection] = await Promise.all([
      answer(api.GET('/outcomes', { params: { query: { year: String(year) } } })),
      answer(api.GET('/selections/{year}', { params: { path: { year: String(year) } } })),
    ]);
    return { all, selection };
  }, [year]);
  return (
    <Loaded of={page}>
      {({ all, selection }) =>
        all.pieces.length === 0 ? (
          <Nothing>
            {say('這個學年度還沒有課程學習成果。', 'There are no course outcomes this school year.')}{' '}
            <a href="/outcomes">{say('去上傳', 'Upload one')}</a>
          </Nothing>
        ) : (
          <Board
            what={say('課程學習成果', 'course outcomes')}
            all={all.pieces.map((piece) => choosable(piece, all.courses))}
            start={{ ids: new Set(selection.pieces.map(({ pieceId }) => pieceId)), declined: selection.declined }}
            most={selection.most}
            locked={selection.locked}
            send={(wish) => send(year, all.pieces, wish)}
          />
        )
      }
    </Loaded>
  );
}

async function send(year: number, all: readonly Piece[], { ids, declined }: Wish): Promise<void> {
  const pieces = all.filter(({ pieceId }) => ids.has(pieceId)).map(({ pieceId, revision }) => ({ pieceId, revision }));
  await answer(api.PUT('/selections/{year}', { params: { path: { year: String(year) } }, body: declined ? { declined, pieces: [] } : { pieces } }));
}

function choosable(piece: Piece, courses: readonly Of<'Course'>[]): Choosable {
  const { pieceId, course, description, state, stateName, label, origin } = piece;
  const taken = courses.find(({ courseCode, semester }) => courseCode === course.courseCode && semester === course.semester);
  const can = state === 'certified' || state === 'selected' || state === 'submitted';
  const elsewhere = (origin?.submitted.length ?? 0) > 0;
  return {
    id: pieceId,
    title: label?.courseName ?? taken?.name ?? origin?.courseName ?? course.courseCode,
    of: term(course.year, course.semester),
    about: description,
    ...(elsewhere ? { barred: say('原校已提交', 'handed in by your former school') } : can ? {} : { barred: say(stateName, state) }),
  };
}
