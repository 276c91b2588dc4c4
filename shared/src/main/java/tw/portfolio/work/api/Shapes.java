package tw.portfolio.work.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.work.Description;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;

/** How the domain's words are read from requests. */
public final class Shapes {
  private static final int LONGEST_REASON = 200;
  private static final Expectation PIECE_ID =
      new Expectation("應為學習成果的識別碼。請由清單重新選取。", "Expected a piece's id.");
  private static final Expectation ACHIEVEMENT_ID =
      new Expectation("應為多元表現的識別碼。請由清單重新選取。", "Expected an achievement's id.");
  private static final Expectation YEAR =
      new Expectation("應為學年度，例如 115。", "Expected a school year, such as 115.");
  private static final Expectation SEMESTER =
      new Expectation("應為學期，1 或 2。", "Expected a semester, 1 or 2.");
  private static final Expectation PERSON =
      new Expectation("應為人員的識別碼（26 個字元）。", "Expected a person's id of 26 characters.");
  private static final Expectation DAY =
      new Expectation("應為日期，例如 2026-11-20。", "Expected a day, such as 2026-11-20.");
  private static final Expectation TIME =
      new Expectation("應為時間（24 小時制），例如 14:30。", "Expected a time, such as 14:30.");
  private static final Expectation PART =
      new Expectation("請選：文件檔或影音檔。", "Expected document or media.");

  private Shapes() {}

  /** The piece that the path names. */
  public static PieceId pieceId(Request request) {
    return request.path("pieceId", PIECE_ID, text -> PieceId.parse(WorkKind.OUTCOME, text));
  }

  /** The achievement that the path names. */
  public static PieceId achievementId(Request request) {
    return request.path(
        "achievementId", ACHIEVEMENT_ID, text -> PieceId.parse(WorkKind.ACHIEVEMENT, text));
  }

  /** An achievement's id. */
  public static Shape<PieceId> achievementId() {
    return Shape.parsed(ACHIEVEMENT_ID, text -> PieceId.parse(WorkKind.ACHIEVEMENT, text));
  }

  /** The part that the path names. */
  public static FilePart part(Request request) {
    return request.path("part", PART, FilePart::ofCode);
  }

  /** The school year that the path names. */
  public static SchoolYear yearInPath(Request request) {
    return request.path("year", YEAR, Shapes::schoolYear);
  }

  /** The school year that the query names. */
  public static Optional<SchoolYear> yearInQuery(Request request) {
    return request.query("year", YEAR, Shapes::schoolYear);
  }

  /** The semester that the query names by {@code year} and {@code semester}, or the present one. */
  public static Term termInQuery(Request request, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    return new Term(
        yearInQuery(request).orElseGet(() -> SchoolYear.of(today)),
        request
            .query("semester", SEMESTER, Shapes::readSemester)
            .orElseGet(() -> Semester.of(today)));
  }

  private static Optional<Semester> readSemester(String text) {
    return text.matches("[12]") ? Semester.of(Integer.parseInt(text)) : Optional.empty();
  }

  private static Optional<SchoolYear> schoolYear(String text) {
    return text.matches("1[0-9]{2}")
        ? Optional.of(new SchoolYear(Integer.parseInt(text)))
        : Optional.empty();
  }

  /** A piece's id. */
  public static Shape<PieceId> pieceId() {
    return Shape.parsed(PIECE_ID, text -> PieceId.parse(WorkKind.OUTCOME, text));
  }

  /** A person's id. */
  public static Optional<PersonId> personId(String text) {
    return Pseudonym.matches(text) ? Optional.of(new PersonId(text)) : Optional.empty();
  }

  /** The person that this part of the path names. */
  public static PersonId personInPath(Request request, String name) {
    return request.path(name, PERSON, Shapes::personId);
  }

  /** The person that the query names. */
  public static Optional<PersonId> personInQuery(Request request, String name) {
    return request.query(name, PERSON, Shapes::personId);
  }

  /** A person's id. */
  public static Shape<PersonId> person() {
    return Shape.parsed(PERSON, Shapes::personId);
  }

  /** Why something that there is was changed or taken away, for the history. */
  public static Shape<String> reason() {
    return Shape.lines(1, LONGEST_REASON);
  }

  /** A day of the calendar. */
  public static Shape<LocalDate> day() {
    return Shape.parsed(DAY, Shapes::day);
  }

  /** A time of the day, such as 14:30. */
  public static Shape<LocalTime> time() {
    return Shape.parsed(
        TIME,
        text ->
            text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
                ? Optional.of(LocalTime.parse(text))
                : Optional.empty());
  }

  /** The day that the query names. */
  public static Optional<LocalDate> dayInQuery(Request request, String name) {
    return request.query(name, DAY, Shapes::day);
  }

  private static Optional<LocalDate> day(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      // 30 February and the like.
      return Optional.empty();
    }
  }

  /** A course's code. */
  public static Optional<CourseCode> courseCode(String text) {
    return Shape.sound(IncomingText.folded(text), CourseCode::new);
  }

  /** A course's code. */
  public static Shape<CourseCode> courseCode() {
    return Shape.parsed(
        new Expectation("應為 23 碼的課程代碼。", "Expected a course code of 23 characters."),
        Shapes::courseCode);
  }

  /** How a course is taken. */
  public static Shape<TakingKind> taking() {
    return Shape.parsed(
        new Expectation(
            "請選修課類別：學期、補修、重修、重讀、轉學轉科或借讀。",
            "Expected semester, makeUp, retake, repeat, transfer or borrowed."),
        TakingKind::ofCode);
  }

  /** 簡述; its length is checked against the school's setting later. */
  public static Shape<Description> description() {
    return Shape.made(
        new Expectation(
            "請填寫簡述（不可空白，不含控制字元）。",
            "Expected a description that is not blank and has no control characters."),
        Description::new);
  }

  /** A semester by its number. */
  public static Semester semester(int number) {
    return Semester.of(number)
        .orElseThrow(() -> new IllegalStateException("Shapes let only 1 and 2 through"));
  }
}
