package tw.portfolio.local.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.aws.Environment;
import tw.portfolio.domain.course.Enrolment;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.Deputy;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Semester;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.Term;
import tw.portfolio.domain.school.Window;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.local.sample.SampleEnrolment;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.sample.SampleSection;
import tw.portfolio.local.sample.SampleStaff;
import tw.portfolio.service.Together;
import tw.portfolio.store.Roster;
import tw.portfolio.store.RosterWriter;
import tw.portfolio.store.dynamo.Stores;

/**
 * The sample school in this semester, with windows that are open today, as the platform's own
 * records.
 */
public final class TrialSchool {
  private static final long SEED = 20_190_628;
  private static final int SHARE = 100;

  /** The first grade of a senior high school is the tenth. */
  private static final int GRADE_BEFORE_THE_FIRST = 9;

  private static final int AT_A_TIME = 4;

  private final SampleSchool sample;
  private final SchoolCode code;
  private final Term term;
  private final LocalDate today;

  private TrialSchool(SampleSchool sample, Term term, LocalDate today) {
    this.sample = sample;
    this.code = new SchoolCode(sample.schoolCode());
    this.term = term;
    this.today = today;
  }

  /** A school of so many students in the semester of that moment. */
  public static TrialSchool of(int students, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    Term term = new Term(SchoolYear.of(today), Semester.of(today));
    SampleSchool sample =
        SampleSchool.generate(SEED, students, term.year().number(), term.semester().number());
    return new TrialSchool(sample, term, today);
  }

  /** The school as it was made up. */
  public SampleSchool sample() {
    return sample;
  }

  /** The semester it is in. */
  public Term term() {
    return term;
  }

  /** Everyone, staff first. */
  public List<Person> people() {
    SamplePeople people = new SamplePeople(sample, code);
    return Stream.concat(people.staff(), people.students()).toList();
  }

  /** The students of each grade, 1 to 3. */
  public Map<Integer, List<PersonId>> grades() {
    return sample.students().stream()
        .collect(
            Collectors.groupingBy(
                student -> student.grade() - GRADE_BEFORE_THE_FIRST,
                Collectors.mapping(
                    student -> new PersonId(student.person().id()), Collectors.toList())));
  }

  /** Who takes which course with whom. */
  public List<Enrolment> enrolments() {
    Map<String, SampleSection> sections =
        sample.sections().stream()
            .collect(Collectors.toMap(SampleSection::id, Function.identity()));
    Map<String, SampleStaff> staff =
        sample.staff().stream()
            .collect(Collectors.toMap(one -> one.person().id(), Function.identity()));
    return sample.enrolments().stream()
        .map(enrolment -> enrolment(enrolment, sections.get(enrolment.sectionId()), staff))
        .toList();
  }

  private Enrolment enrolment(
      SampleEnrolment enrolment, SampleSection section, Map<String, SampleStaff> staff) {
    return new SampleCourseRecord(code, term)
        .enrolment(
            new PersonId(enrolment.studentId()),
            section,
            enrolment.taking(),
            staff.get(section.teacherId()).person());
  }

  /** Those who stand in for others this semester. */
  public List<Deputy> deputies() {
    return sample.staff().stream()
        .flatMap(
            teacher ->
                teacher.deputyId().stream()
                    .map(
                        deputy ->
                            new Deputy(
                                code,
                                new PersonId(teacher.person().id()),
                                new PersonId(deputy),
                                today.minusDays(7),
                                today.plusMonths(1))))
        .toList();
  }

  /** The regulation's caps, and windows that are open now. */
  public Settings settings() {
    Map<WindowKey, Window> windows = new LinkedHashMap<>();
    open(windows, WindowKind.UPLOAD, 60, 14);
    open(windows, WindowKind.CERTIFICATION, 60, 21);
    open(windows, WindowKind.SELECTION, 7, 28);
    open(windows, WindowKind.ACHIEVEMENT_UPLOAD, 60, 14);
    open(windows, WindowKind.ACHIEVEMENT_SELECTION, 7, 28);
    return new Settings(code, term.year(), Caps.OF_THE_REGULATION, windows);
  }

  /** Opens a window that many days before and after today. */
  private void open(Map<WindowKey, Window> windows, WindowKind kind, int before, int after) {
    windows.put(
        WindowKey.of(kind, term.semester()),
        Window.ofDays(today.minusDays(before), today.plusDays(after)));
  }

  private static int enrol(RosterWriter writer, List<Enrolment> share) {
    writer.enrolments(share);
    return share.size();
  }

  private static List<List<Enrolment>> shares(List<Enrolment> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + SHARE)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + SHARE)))
        .toList();
  }

  /** Last school year's, whose windows are closed. */
  public Settings settingsOfLastYear() {
    Map<WindowKey, Window> windows = new LinkedHashMap<>();
    for (Semester semester : Semester.values()) {
      windows.put(
          WindowKey.of(WindowKind.UPLOAD, semester),
          Window.ofDays(today.minusDays(300), today.minusDays(120)));
    }
    SchoolYear lastYear = new SchoolYear(term.year().number() - 1);
    return new Settings(code, lastYear, Caps.OF_THE_REGULATION, windows);
  }

  /** Writes the school into a stack's table, unless it is there already. */
  public void writeOnce(Environment environment) {
    Stores stores = new Stores(environment);
    Roster roster = stores.roster();
    Settings settings = settings();
    boolean there = !roster.settings(code, term.year()).windows().isEmpty();
    Optional<Person> lastStudent =
        people().stream().skip(sample.staff().size() + sample.students().size() - 1L).findFirst();
    boolean complete =
        there && lastStudent.filter(last -> roster.person(code, last.id()).isPresent()).isPresent();
    if (complete) {
      return;
    }
    RosterWriter writer = stores.rosterWriter();
    writer.deputies(deputies());
    new Together(AT_A_TIME).each(shares(enrolments()), share -> enrol(writer, share));
    grades().forEach((grade, students) -> writer.grade(code, term.year(), grade, students));
    // The last student shows that everyone is there, so people come after their courses.
    writer.people(term.year(), people());
    // Last, so that a school that was written in part is written again.
    if (!there) {
      writer.settings(settingsOfLastYear());
      writer.settings(settings);
    }
  }
}
