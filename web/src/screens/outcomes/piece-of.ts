import { type Of, answer, api } from '../../api/client';
import { say } from '../../text/say';

/** The course that a piece is of; none if it is not taken any more. */
export function courseOf(own: Of<'OutcomePage'>, { course }: Pick<Of<'OwnPiece'>, 'course'>): Of<'Course'> | undefined {
  return own.courses.find(
    (one) => one.courseCode === course.courseCode && one.semester === course.semester && one.taking.kind === course.taking,
  );
}

/** Asks the teacher to certify what the student has seen. */
export function send(piece: Of<'OwnPiece'>): Promise<Of<'SentPiece'>> {
  const { pieceId, revision, seen } = piece;
  const body = seen === undefined ? { revision } : { revision, seen };
  return answer(api.POST('/outcomes/{pieceId}/send', { params: { path: { pieceId } }, body }));
}

/** Said when it was sent. */
export function whereSent(teacher: string): string {
  return say(`已送給${teacher}認證。`, `Sent to ${teacher} for certification.`);
}

/** The school year in an id such as `1151-…`. */
export function yearOf(pieceId: string): number | undefined {
  const year = /^(1\d\d)[12]-/.exec(pieceId)?.[1];
  return year === undefined ? undefined : Number(year);
}
