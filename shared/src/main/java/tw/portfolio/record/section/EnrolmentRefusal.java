package tw.portfolio.record.section;

import tw.portfolio.record.RecordKey;

/** Why a student's course was not taken away. */
public sealed interface EnrolmentRefusal {
  /** The student has pieces of the course, so many. */
  record HasPieces(int count) implements EnrolmentRefusal {}

  /** The student does not take the course any more as it was seen. */
  record EnrolmentDiffers(RecordKey enrolment) implements EnrolmentRefusal {}

  /** Pieces of the student's came or went meanwhile. */
  record PiecesDiffer() implements EnrolmentRefusal {}
}
