package tw.portfolio.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.course.Enrolment;
import tw.portfolio.record.RosterWriter;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SchoolName;
import tw.portfolio.settings.Settings;

/**
 * A school as a test needs it: {@code aSchool().withWindows(Windows.allOpen(NOW)).in(roster)}.
 * Until it is told otherwise it has the regulation's caps and no open window.
 */
public final class SchoolBuilder {
  /** The school. */
  public static final SchoolCode SCHOOL = new SchoolCode("213303");

  /** What it is called. */
  public static final SchoolName NAME = SchoolName.first("臺南市立南寧高級中學", Optional.empty());

  /** The school year, August 2026 to July 2027. */
  public static final SchoolYear YEAR = new SchoolYear(115);

  /** Its first semester. */
  public static final Term TERM = new Term(YEAR, Semester.FIRST);

  /** A moment in that semester: 8 in the evening in Taipei. */
  public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final List<Person> people = new ArrayList<>();
  private final List<Enrolment> enrolments = new ArrayList<>();
  private final List<Deputy> deputies = new ArrayList<>();
  private Caps caps = Caps.OF_THE_REGULATION;
  private Map<WindowKey, Window> windows = Windows.closed();

  private SchoolBuilder() {}

  /**
   * The school with everyone in {@link Students} and {@link Staff}, the enrolments in {@link
   * Courses}, and {@link Staff#DEPUTY} standing in for {@link Staff#LIN} all November.
   */
  public static SchoolBuilder aSchool() {
    return anEmptySchool()
        .withStudent(Students.MING, Courses.MING_PHYSICS, Courses.MING_HISTORY)
        .withStudent(Students.HUA, Courses.HUA_PHYSICS)
        .withStaff(Staff.LIN, Staff.CHANG, Staff.DEPUTY, Staff.HOMEROOM, Staff.EQUIPMENT_HEAD)
        .withDeputy(Staff.LIN, Staff.DEPUTY, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
  }

  /** The school before anybody came. */
  public static SchoolBuilder anEmptySchool() {
    return new SchoolBuilder();
  }

  /** Adds a student and what the student takes. */
  public SchoolBuilder withStudent(Person student, Enrolment... takes) {
    people.add(student);
    enrolments.addAll(List.of(takes));
    return this;
  }

  /** Adds staff. */
  public SchoolBuilder withStaff(Person... staff) {
    people.addAll(List.of(staff));
    return this;
  }

  /** Adds or replaces an enrolment. */
  public SchoolBuilder withEnrolment(Enrolment enrolment) {
    enrolments.add(enrolment);
    return this;
  }

  /** Names a deputy, both days included. */
  public SchoolBuilder withDeputy(Person teacher, Person deputy, LocalDate from, LocalDate until) {
    deputies.add(new Deputy(SCHOOL, teacher.id(), deputy.id(), from, until));
    return this;
  }

  /** Sets the windows. */
  public SchoolBuilder withWindows(Map<WindowKey, Window> next) {
    windows = next;
    return this;
  }

  /** Sets the caps. */
  public SchoolBuilder withCaps(Caps next) {
    caps = next;
    return this;
  }

  /** What the school has set. */
  public Settings settings() {
    return new Settings(SCHOOL, YEAR, caps, windows);
  }

  /** Writes all of it into a store, and gives that store back. */
  public <R extends RosterWriter> R in(R store) {
    store.people(YEAR, people);
    store.enrolments(enrolments);
    store.deputies(deputies);
    store.settings(settings());
    return store;
  }
}
