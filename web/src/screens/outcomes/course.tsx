import type { Of } from '../../api/client';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { State } from '../../work/state';

/** A course with its pieces, and the way to another. */
export function Course({ of: course, pieces, open }: { of?: Of<'Course'>; pieces: readonly Of<'OwnPiece'>[]; open: boolean }) {
  return (
    <section class="course">
      <div class="title">
        <h3>
          {course?.name ?? say('已不在課表上的課程', 'Courses no longer taken')}
          {course && (
            <span class="quiet">
              {' '}
              {say(`${course.teacher}・${course.credits} 學分`, `${course.teacher}, ${course.credits} credits`)}
              {course.taking.kind !== 'semester' && `・${course.taking.name}`}
            </span>
          )}
        </h3>
        {course && open && (
          <a class="button quiet" href={adding(course)} aria-label={say(`新增${course.name}的成果`, `Add a piece of ${course.name}`)}>
            {say('新增', 'Add')}
          </a>
        )}
      </div>
      {pieces.length > 0 && (
        <ul class="rows">
          {pieces.map((piece) => (
            <li key={piece.pieceId}>
              <a href={`/outcomes/${piece.pieceId}`}>{piece.description}</a>
              <State of={piece} />
              {piece.returned && <span class="quiet">{say(`原因：${piece.returned.reason}`, `Because: ${piece.returned.reason}`)}</span>}
              <span class="quiet">{time(last(piece))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** When something last happened to it. */
function last(piece: Of<'OwnPiece'>): string {
  const { submittedAt, certified, returned, sentAt, uploadedAt, createdAt } = piece;
  return submittedAt ?? certified?.at ?? returned?.at ?? sentAt ?? uploadedAt ?? createdAt;
}

function adding({ courseCode, semester, taking }: Of<'Course'>): string {
  return `/outcomes/new?${new URLSearchParams({ course: [semester, courseCode, taking.kind].join('.') })}`;
}
