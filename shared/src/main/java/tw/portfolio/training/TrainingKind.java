package tw.portfolio.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;

/** What the regulation has held, by whom and how often (regulation.txt 五, 附件1 選課說明會). */
public enum TrainingKind {
  /** 五(一): 每學年由教務處與圖書館至少辦理一次. */
  STUDENTS(
      "students",
      "學生訓練",
      Times.A_YEAR,
      Listing.STUDENTS,
      List.of(Role.ACADEMIC_DIRECTOR, Role.INFORMATION_HEAD),
      Set.of("student-training-new", "student-training")),
  /** 五(二): 教務處(試務組)每學期至少辦理一次. */
  TEACHERS(
      "teachers",
      "教師研習",
      Times.A_SEMESTER,
      Listing.STAFF,
      List.of(Role.ACADEMIC_DIRECTOR, Role.EXAMINATION_HEAD),
      Set.of("teacher-training")),
  /** 五(三): 輔委會(資料組)每學期至少辦理一次. */
  PARENTS(
      "parents",
      "親師說明",
      Times.A_SEMESTER,
      Listing.STUDENTS,
      List.of(Role.ACADEMIC_DIRECTOR, Role.COUNSELLING_HEAD),
      Set.of("parents-briefing")),
  /** 附件1: 教務處教學組、課諮教師, 新生 8 月, 舊生 11 月與 5 月. */
  ELECTIVES(
      "electives",
      "選課說明會",
      Times.A_SEMESTER,
      Listing.STUDENTS,
      List.of(Role.ACADEMIC_DIRECTOR, Role.CURRICULUM_HEAD),
      Set.of("elective-briefing-new", "elective-briefing"));

  /** By their codes. */
  public static final Map<String, TrainingKind> ALL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(TrainingKind::code, Function.identity()));

  private enum Times {
    A_YEAR,
    A_SEMESTER
  }

  private enum Listing {
    /** Students, or those for whom a parent came: no parent's name is kept. */
    STUDENTS,
    /** Names of staff. */
    STAFF
  }

  private final String code;
  private final String chinese;
  private final Times times;
  private final Listing listing;
  private final List<Role> offices;
  private final Set<String> rows;

  TrainingKind(
      String code,
      String chinese,
      Times times,
      Listing listing,
      List<Role> offices,
      Set<String> rows) {
    this.code = code;
    this.chinese = chinese;
    this.times = times;
    this.listing = listing;
    this.offices = offices;
    this.rows = rows;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public String chinese() {
    return chinese;
  }

  /** The kind with exactly this code. */
  public static Optional<TrainingKind> ofCode(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** Whether its lists name students. Those of 教師研習 name staff alone. */
  public boolean listsStudents() {
    return listing == Listing.STUDENTS;
  }

  /** The offices that hold it. */
  public String officeTitles() {
    return offices.stream().map(Role::title).collect(Collectors.joining("、"));
  }

  /** Whether it is somebody's office to hold it. */
  public boolean isOf(Person person) {
    return offices.stream().anyMatch(person.roles()::contains);
  }

  /** The rows of the regulation's plan that one of them fulfils. */
  Set<String> rows() {
    return rows;
  }

  /** In which times of a year one is to be held: the year, or each of its semesters. */
  List<Span> spans(SchoolYear year) {
    return switch (times) {
      case A_YEAR -> List.of(new Span(year, Optional.empty()));
      case A_SEMESTER ->
          Stream.of(Semester.values())
              .map(semester -> new Span(year, Optional.of(semester)))
              .toList();
    };
  }

  /**
   * In which time at least one is to be held.
   *
   * @param year the school year
   * @param semester which half of it; none if one is enough for the year
   */
  public record Span(SchoolYear year, Optional<Semester> semester) {}
}
