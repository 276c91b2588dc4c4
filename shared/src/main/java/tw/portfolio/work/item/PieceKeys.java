package tw.portfolio.work.item;

import java.time.Instant;
import java.util.List;
import tw.portfolio.course.CourseCode;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.kernel.dynamo.StudentYearKeys;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.work.PieceId;

/** Where pieces, their slots and choices lie. */
public final class PieceKeys {
  public static final String PIECE = "PIECE#";
  public static final String SELECTION = "SELECTION";
  public static final String OPEN_UPLOADS = "OPEN#";

  private PieceKeys() {}

  public static Key piece(SchoolCode school, PieceId id) {
    return new Key(
        StudentYearKeys.studentYear(school, id.student(), id.term().year()),
        PIECE + id.term().semester().number() + "#" + id.secret());
  }

  /** A piece looked for among a student's own of a year: where another's piece is not found. */
  public static Key ownPiece(Actor student, SchoolYear year, PieceId id) {
    return new Key(
        StudentYearKeys.studentYear(student.school(), student.person(), year),
        piece(student.school(), id).sk());
  }

  public static Key slots(SchoolCode school, PersonId student, SchoolYear year, Semester semester) {
    return new Key(
        StudentYearKeys.studentYear(school, student, year), "SLOTS#" + semester.number());
  }

  public static Key selection(SchoolCode school, PersonId student, SchoolYear year) {
    return new Key(StudentYearKeys.studentYear(school, student, year), SELECTION);
  }

  /**
   * Awaited uploads of all schools are spread over a few partitions, so that the last evening does
   * not heat one.
   */
  public static String openUpload(PieceId id) {
    return OPEN_UPLOADS + Shards.shard(id.secret());
  }

  public static List<String> openUploads() {
    return Shards.shards(OPEN_UPLOADS);
  }

  public static String waitingFor(SchoolCode school, PersonId teacher) {
    return school + "#" + teacher;
  }

  public static String waitingForCourse(SchoolCode school, PersonId teacher, CourseCode course) {
    return school + "#" + teacher + "#" + course;
  }

  public static String waitingSince(Instant sent, PieceId id) {
    return Item.sortable(sent) + "#" + id.secret();
  }
}
