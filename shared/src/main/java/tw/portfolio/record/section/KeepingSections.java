package tw.portfolio.record.section;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.RecordStore.KeptSection;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/** The semester's sections: 課程名稱 and 任課教師 are kept by 教學組 (regulation.txt 附件1). */
public final class KeepingSections {
  private static final int LOOKED_UP_AT_ONCE = 8;
  private static final ClassPlace NOWHERE = new ClassPlace(new SchoolYear(100), "~", 0, "");
  private static final Comparator<Section> AS_A_SCHOOL_READS =
      Comparator.comparingInt(Section::gradeLevel)
          .thenComparing(section -> section.code().text())
          .thenComparing(Section::name, ClassOrder.BY_NAME);

  /** Who is on no roster any more comes last. */
  private static final Comparator<Member> BY_SEAT =
      Comparator.comparing(
          (Member member) -> member.student().flatMap(Person::latestPlace).orElse(NOWHERE),
          ClassOrder.BY_SEAT);

  private final RecordStore records;
  private final EnrolmentStore enrolments;
  private final Roster roster;
  private final Permits permits;

  /** Sections there, for those whom this permits. */
  public KeepingSections(
      RecordStore records, EnrolmentStore enrolments, Roster roster, Permits permits) {
    this.records = records;
    this.enrolments = enrolments;
    this.roster = roster;
    this.permits = permits;
  }

  /**
   * What may be changed of a section.
   *
   * @param courseName 科目名稱
   * @param teacher 任課教師
   */
  public record Words(String courseName, PersonId teacher) {
    /** Those of a section. */
    public static Words of(Section section) {
      return new Words(section.courseName(), section.teacher());
    }
  }

  /**
   * A page of sections.
   *
   * @param total how many there are in all pages
   * @param sections by grade, course and name
   * @param next the key of the last one, if there are more
   */
  public record SectionPage(int total, List<Section> sections, Optional<String> next) {
    /** Copies the list. */
    public SectionPage {
      sections = List.copyOf(sections);
    }
  }

  /**
   * Somebody in a section.
   *
   * @param taken what the student takes
   * @param student the student, if still on the roster
   */
  public record Member(SectionEnrolment taken, Optional<Person> student) {}

  /**
   * A section with everyone in it.
   *
   * @param section the section
   * @param members by class and seat
   */
  public record SectionRoster(Section section, List<Member> members) {
    /** Copies the list. */
    public SectionRoster {
      members = List.copyOf(members);
    }
  }

  /**
   * Which sections.
   *
   * @param term the semester
   * @param grade of one grade only
   * @param words a part of the course's name, the section's or the teacher's
   */
  public record Wanted(Term term, Optional<Integer> grade, Optional<String> words) {
    private boolean matches(Section section) {
      return grade.stream().allMatch(level -> level == section.gradeLevel())
          && words.stream()
              .allMatch(
                  part ->
                      section.courseName().contains(part)
                          || section.name().contains(part)
                          || section.teacherName().contains(part));
    }
  }

  /**
   * A semester's sections.
   *
   * @param after the key of the last one of the page before
   * @throws UnknownCursorException if it is none of these
   */
  public Answer<SectionPage> page(Actor actor, Wanted wanted, Optional<String> after, int most) {
    return permitted(actor)
        .map(
            keeper -> {
              List<Section> all =
                  all(keeper.school(), wanted.term())
                      .filter(wanted::matches)
                      .sorted(AS_A_SCHOOL_READS)
                      .toList();
              int from = after.map(last -> behind(all, last)).orElse(0);
              List<Section> page = all.stream().skip(from).limit(most).toList();
              return new SectionPage(
                  all.size(),
                  page,
                  all.size() > from + page.size()
                      ? Optional.of(page.getLast().key().id())
                      : Optional.empty());
            });
  }

  private static int behind(List<Section> sections, String last) {
    return IntStream.range(0, sections.size())
            .filter(at -> sections.get(at).key().id().equals(last))
            .findFirst()
            .orElseThrow(UnknownCursorException::new)
        + 1;
  }

  /** Everyone in a section. */
  public Answer<SectionRoster> members(Actor actor, RecordKey section) {
    return permitted(actor)
        .then(keeper -> find(keeper.school(), section))
        .map(kept -> new SectionRoster(kept.section(), members(actor.school(), section)));
  }

  private List<Member> members(SchoolCode school, RecordKey section) {
    return new BoundedParallel(LOOKED_UP_AT_ONCE)
            .each(
                enrolments.in(school, section),
                taken -> new Member(taken, roster.person(school, taken.enrolment().student())))
            .stream()
            .sorted(BY_SEAT)
            .toList();
  }

  /**
   * Changes a section's course name or teacher, and with it the enrolments of everyone in it: from
   * then on the new teacher certifies.
   *
   * @param seen what the office has seen
   * @param next what it is to say
   * @param reason why, for the history
   */
  public Answer<Section> change(
      Actor actor, RecordKey section, Words seen, Words next, String reason, Instant now) {
    return permitted(actor)
        .then(
            keeper ->
                find(keeper.school(), section)
                    .then(
                        kept ->
                            isWhatWasSeen(kept, seen, next)
                                ? teacher(keeper.school(), next.teacher())
                                    .then(
                                        teacher ->
                                            write(
                                                keeper,
                                                kept,
                                                with(kept.section(), next, teacher),
                                                reason,
                                                now))
                                : Answer.refused(Refusals.changedMeanwhile())));
  }

  /** Who sends a change again that was interrupted may not have seen that it has begun. */
  private static boolean isWhatWasSeen(KeptSection kept, Words seen, Words next) {
    Words words = Words.of(kept.section());
    return words.equals(seen) || (!kept.settled() && words.equals(next));
  }

  private static Section with(Section before, Words next, Person teacher) {
    return new Section(
        before.term(),
        before.code(),
        before.name(),
        next.courseName(),
        before.gradeLevel(),
        before.credits(),
        teacher.id(),
        teacher.name());
  }

  private Answer<Section> write(
      Person keeper, KeptSection kept, Section after, String reason, Instant now) {
    Section before = kept.section();
    if (kept.settled() && before.equals(after)) {
      return Answer.granted(after);
    }
    List<RecordChange> refused =
        records.write(
            keeper.school(),
            List.of(new RecordChange(Optional.of(before), after)),
            Author.of(keeper),
            reason,
            now);
    return refused.isEmpty() ? Answer.granted(after) : Answer.refused(Refusals.changedMeanwhile());
  }

  private Answer<Person> teacher(SchoolCode school, PersonId id) {
    return roster
        .person(school, id)
        .filter(Person::teaches)
        .map(Answer::granted)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusals.invalid(
                        List.of(
                            new Problem.Field(
                                "teacherId",
                                "不是本校在職的任課教師或導師。請由教職員名單重新選取，或洽註冊組設定角色。",
                                "Not a teacher of this school whose account is in use. Choose from"
                                    + " the list of staff.")))));
  }

  private Answer<KeptSection> find(SchoolCode school, RecordKey key) {
    return records
        .section(school, key)
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(SectionProblems.noSuchSection()));
  }

  private Stream<Section> all(SchoolCode school, Term term) {
    return records.all(school, Section.KIND, term).stream().map(Section.class::cast);
  }

  private Answer<Person> permitted(Actor actor) {
    return permits.permitted(actor, Permission.KEEP_COURSES);
  }
}
