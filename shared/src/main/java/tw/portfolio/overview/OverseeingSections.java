package tw.portfolio.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.course.SectionRef;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.RecordStore.KeptSection;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.section.EnrolmentStore;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.Deputies;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/**
 * How far the students of sections are with the work of that course: to whoever teaches them, to
 * deputies, and to the office that checks uploads. A student's summary counts by semester and not
 * by course, so the pages of those who are in the section are read, side by side.
 */
public final class OverseeingSections {
  private static final int AT_ONCE = 64;
  private static final Comparator<Section> AS_A_SCHOOL_READS =
      Comparator.comparingInt(Section::gradeLevel)
          .thenComparing(section -> section.code().text())
          .thenComparing(Section::name, ClassOrder.BY_NAME);

  private final RecordStore records;
  private final EnrolmentStore enrolments;
  private final PieceStore pieces;
  private final Roster roster;
  private final Permits permits;
  private final Deputies deputies;

  /** Reads there. */
  public OverseeingSections(
      RecordStore records, EnrolmentStore enrolments, PieceStore pieces, Roster roster) {
    this.records = records;
    this.enrolments = enrolments;
    this.pieces = pieces;
    this.roster = roster;
    this.permits = new Permits(roster);
    this.deputies = new Deputies(roster);
  }

  /**
   * Somebody in a section.
   *
   * @param student who
   * @param person as the roster has the student, if it still does
   * @param states how many pieces of that course are in each state, the choice included
   * @param unsent how many have their files and were never sent with them
   */
  public record Member(
      PersonId student, Optional<Person> person, Map<PieceState, Integer> states, int unsent) {
    /** Copies the map. */
    public Member {
      states = Map.copyOf(states);
    }
  }

  /**
   * A section.
   *
   * @param section the section
   * @param members by class and seat
   */
  public record SectionState(Section section, List<Member> members) {
    /** Copies the list. */
    public SectionState {
      members = List.copyOf(members);
    }

    /** How many pieces are in each state. */
    public Map<PieceState, Integer> states() {
      Map<PieceState, Integer> sum = new EnumMap<>(PieceState.class);
      members.forEach(
          member -> member.states().forEach((state, many) -> sum.merge(state, many, Integer::sum)));
      return sum;
    }

    /** How many were never sent. */
    public int unsent() {
      return members.stream().mapToInt(Member::unsent).sum();
    }

    /** How many students have no piece of it. */
    public long nothing() {
      return members.stream().filter(member -> member.states().isEmpty()).count();
    }
  }

  /**
   * The sections of a teacher in a semester.
   *
   * @param teacher whose; the own ones if nobody is named
   */
  public Answer<List<SectionState>> sections(
      Actor reader, Optional<PersonId> teacher, Term term, Instant now) {
    PersonId whose = teacher.orElse(reader.person());
    return mayRead(reader, whose, now)
        .map(
            _ -> {
              Map<PersonId, Person> students = students(reader.school(), term);
              List<Section> taught = taught(reader.school(), whose, term);
              return states(reader.school(), taught, students);
            });
  }

  /** One section, student by student. */
  public Answer<SectionState> section(Actor reader, SectionRef ref, Instant now) {
    return permits
        .inUse(reader)
        .then(person -> find(reader.school(), ref, person))
        .then(
            found ->
                mayRead(reader, found.teacher(), now)
                    .map(
                        _ ->
                            states(
                                    reader.school(),
                                    List.of(found),
                                    students(reader.school(), ref.term()))
                                .getFirst()));
  }

  /** Who may not see all of them is not told whether there is one. */
  private Answer<Section> find(SchoolCode school, SectionRef ref, Optional<Person> person) {
    return records
        .section(school, Section.keyOf(ref))
        .map(KeptSection::section)
        .map(Answer::granted)
        .orElseGet(
            () ->
                Answer.refused(
                    readsAll(person)
                        ? OverviewProblems.noSuchSection()
                        : OverviewProblems.notYourSection()));
  }

  private static boolean readsAll(Optional<Person> person) {
    return person.filter(one -> one.may(Permission.READ_ALL_OUTCOMES)).isPresent();
  }

  /** What one teaches needs no permission. */
  private Answer<Boolean> mayRead(Actor reader, PersonId teacher, Instant now) {
    return permits
        .inUse(reader)
        .then(
            person ->
                teacher.equals(reader.person())
                        || readsAll(person)
                        || deputies.standsIn(reader, teacher, now)
                    ? Answer.granted(true)
                    : Answer.refused(OverviewProblems.notYourSection()));
  }

  private Map<PersonId, Person> students(SchoolCode school, Term term) {
    return roster.students(school, term.year()).stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private List<Section> taught(SchoolCode school, PersonId teacher, Term term) {
    return records.all(school, Section.KIND, term).stream()
        .map(Section.class::cast)
        .filter(section -> section.teacher().equals(teacher))
        .sorted(AS_A_SCHOOL_READS)
        .toList();
  }

  private List<SectionState> states(
      SchoolCode school, List<Section> sections, Map<PersonId, Person> students) {
    record Taken(Section section, List<SectionEnrolment> by) {}
    List<Taken> taken =
        new BoundedParallel(AT_ONCE)
            .each(sections, section -> new Taken(section, enrolments.in(school, section.key())));
    Map<PersonId, StudentYear> pages =
        pages(
            school,
            sections,
            taken.stream()
                .flatMap(one -> one.by().stream())
                .map(one -> one.enrolment().student())
                .distinct()
                .toList());
    return taken.stream()
        .map(
            one ->
                new SectionState(
                    one.section(),
                    one.by().stream()
                        .map(
                            place ->
                                member(place, pages.get(place.enrolment().student()), students))
                        .sorted(bySeat(one.section().term()))
                        .toList()))
        .toList();
  }

  private Map<PersonId, StudentYear> pages(
      SchoolCode school, List<Section> sections, List<PersonId> students) {
    Map<PersonId, StudentYear> pages = new HashMap<>();
    if (!sections.isEmpty()) {
      Term term = sections.getFirst().term();
      List<StudentYear> read =
          new BoundedParallel(AT_ONCE)
              .each(
                  students,
                  student -> pieces.studentYear(WorkKind.OUTCOME, school, student, term.year()));
      for (int at = 0; at < students.size(); at++) {
        pages.put(students.get(at), read.get(at));
      }
    }
    return pages;
  }

  private static Member member(
      SectionEnrolment place, StudentYear page, Map<PersonId, Person> students) {
    List<Piece> own =
        page.pieces().stream()
            .filter(piece -> piece.course().equals(place.enrolment().ref()))
            .toList();
    Map<PieceState, Integer> states = new EnumMap<>(PieceState.class);
    own.forEach(piece -> states.merge(page.stateOf(piece), 1, Integer::sum));
    PersonId student = place.enrolment().student();
    return new Member(
        student,
        Optional.ofNullable(students.get(student)),
        states,
        Math.toIntExact(own.stream().filter(Piece::unsent).count()));
  }

  /** Who is on no roster any more comes last. */
  private static Comparator<Member> bySeat(Term term) {
    return Comparator.comparing(
        (Member member) ->
            member
                .person()
                .flatMap(person -> person.place(term.year()))
                .orElseGet(() -> new ClassPlace(term.year(), "~", 0, "")),
        ClassOrder.BY_SEAT);
  }
}
