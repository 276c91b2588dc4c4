package tw.portfolio.work.item;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.RequestKeys;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.kernel.dynamo.StudentYearKeys;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;

/** Where pieces, their slots and choices lie. */
public final class PieceKeys {
  public static final String PIECE = "PIECE#";
  public static final String SELECTION = "SELECTION";

  private static final String SLOTS = "SLOTS";
  private static final String OPEN_UPLOADS = "OPEN#";
  private static final String DISPUTED = "#DISPUTED#";

  private PieceKeys() {}

  /** A student's year of a kind is one partition, so that a page is one query. */
  public static String studentYear(ChoiceId year) {
    return switch (year.kind()) {
      case OUTCOME -> StudentYearKeys.studentYear(year.school(), year.student(), year.year());
      case ACHIEVEMENT -> year.school() + "#ACHIEVEMENTS#" + year.student() + "#" + year.year();
    };
  }

  public static Key piece(SchoolCode school, PieceId id) {
    return in(ChoiceId.of(school, id), id);
  }

  /** A piece looked for in a student's year: where a piece of another's or another year is not. */
  public static Key in(ChoiceId year, PieceId id) {
    return new Key(studentYear(year), PIECE + id.term().semester().number() + "#" + id.secret());
  }

  /** Slots of outcomes are a semester's, those of achievements a year's. */
  public static Key slots(SchoolCode school, PieceId id) {
    Optional<Semester> semester = id.kind().slotSemester(id.term().semester());
    String which = semester.map(one -> "#" + one.number()).orElse("");
    return new Key(studentYear(ChoiceId.of(school, id)), SLOTS + which);
  }

  /** Where the slots of outcomes are. */
  public static Key slots(SchoolCode school, PersonId student, SchoolYear year, Semester semester) {
    return new Key(
        StudentYearKeys.studentYear(school, student, year), SLOTS + "#" + semester.number());
  }

  public static Key selection(ChoiceId choice) {
    return new Key(studentYear(choice), SELECTION);
  }

  /** Requests are a kind's own: each answers with a piece of that kind. */
  public static Key request(SchoolCode school, WorkKind kind, PersonId person, String key) {
    return switch (kind) {
      case OUTCOME -> RequestKeys.request(school, person, key);
      case ACHIEVEMENT -> new Key(school + "#REQUEST#" + person + "#ACHIEVEMENT", key);
    };
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

  /**
   * What was decided in a teacher's queue: it lies in the index of courses, for none waits here.
   */
  public static String decidedFor(SchoolCode school, PersonId teacher) {
    return school + "#" + teacher + "#DECIDED";
  }

  /**
   * Disputed returns that wait for an answer. They lie in the index of queues, in none of these.
   *
   * @param teacher who is asked as the teacher
   */
  public static String disputed(SchoolCode school, Dispute.Asked asked, PersonId teacher) {
    String list = school + DISPUTED + asked.level().code();
    return switch (asked) {
      case Dispute.Asked.Teacher() -> list + "#" + teacher;
      case Dispute.Asked.Homeroom(SchoolYear year, String className) ->
          list + "#" + year + "#" + className;
      case Dispute.Asked.Office() -> list;
    };
  }

  /** By the same attribute, what was decided is sorted by when. */
  public static String waitingSince(Instant sent, PieceId id) {
    return Item.sortable(sent) + "#" + id.secret();
  }
}
