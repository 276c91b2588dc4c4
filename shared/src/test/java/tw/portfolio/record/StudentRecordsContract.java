package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.course.Taking;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;

/** What every {@link StudentRecords} tells of what its {@link RecordStore} was given. */
public abstract class StudentRecordsContract {
  private static final SchoolCode ELSEWHERE = new SchoolCode("190301");
  private static final StudentEntries NOTHING = StudentEntries.of(List.of());

  private Kept kept;

  /** Opens an empty store, to write and to read. */
  protected abstract Kept open();

  /**
   * Ports over one and the same store.
   *
   * @param store to write
   * @param records to read
   * @param log what was done there
   */
  public record Kept(RecordStore store, StudentRecords records, ChangeLog log) {}

  @BeforeEach
  void openTheStore() {
    kept = open();
  }

  static Stream<StudentEntry> entries() {
    return Stream.of(
        Entries.MING_PHYSICS,
        grade(new Taking.MakeUp(Term.parse("1142"), "專班"), Optional.empty()),
        grade(new Taking.Retake(Term.parse("1142"), "自學輔導"), Optional.empty()),
        grade(new Taking.Repeat(), Optional.empty()),
        Entries.MING_REPEATED,
        Entries.MING_AT_NIGHT,
        grade(
            new Taking.Transfer(ELSEWHERE, Term.parse("1142")),
            Optional.of(new Crediting(TERM, 1, "轉學生"))),
        Entries.MING_LEADS,
        Entries.MING_ILL,
        Entries.MING_HELPED);
  }

  private static GradeRecord grade(Taking taking, Optional<Crediting> credited) {
    Marks marks =
        new Marks(
            Optional.of(new Hundredths(5550)),
            Optional.of(false),
            Optional.of(Hundredths.of(0)),
            Optional.of(false),
            Optional.empty(),
            "補考缺考 👩‍🔬");
    return new GradeRecord(
        Students.MING.id(), TERM, Entries.MING_PHYSICS.course(), taking, credited, marks);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void shouldGiveBackWhatItWasGiven(StudentEntry entry) {
    Entries.in(kept.store(), entry);

    assertThat(of(SCHOOL)).isEqualTo(StudentEntries.of(List.of(entry)));
    assertThat(kept.store().find(SCHOOL, List.of(entry.key())))
        .containsOnly(Map.entry(entry.key(), entry));
  }

  @Test
  void shouldGiveEveryEntryOfOneStudentAndNobodyElses() {
    AttendanceRecord late = Entries.absence(Students.MING, "2026-11-02", "遲到");
    Entries.in(
        kept.store(),
        late,
        Entries.MING_HELPED,
        Entries.MING_ILL,
        Entries.MING_PHYSICS,
        Entries.grade(Courses.HUA_PHYSICS, 40),
        Entries.MING_LEADS);

    assertThat(of(SCHOOL))
        .isEqualTo(
            StudentEntries.of(
                List.of(
                    Entries.MING_PHYSICS,
                    Entries.MING_LEADS,
                    Entries.MING_ILL,
                    late,
                    Entries.MING_HELPED)));
    assertThat(of(ELSEWHERE)).isEqualTo(NOTHING);
  }

  @Test
  void shouldReplaceAnEntryOnlyIfItIsTheOneThatWasSeen() {
    GradeRecord before = Entries.MING_PHYSICS;
    GradeRecord after = Entries.grade(Courses.MING_PHYSICS, 90);
    Entries.in(kept.store(), before);

    assertThat(write(new RecordChange(Optional.of(before), after))).isEmpty();
    assertThat(of(SCHOOL).of(GradeRecord.BOOK)).containsExactly(after);

    RecordChange late =
        new RecordChange(Optional.of(before), Entries.grade(Courses.MING_PHYSICS, 10));
    RecordChange again = new RecordChange(Optional.empty(), before);
    assertThat(write(late)).containsExactly(late);
    assertThat(write(again)).containsExactly(again);
    assertThat(of(SCHOOL).of(GradeRecord.BOOK)).containsExactly(after);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void shouldRemoveAnEntryWithALineThatSaysWhatItWas(StudentEntry entry) {
    Entries.in(kept.store(), entry, Entries.grade(Courses.MING_HISTORY, 70));

    assertThat(remove(SCHOOL, entry)).isTrue();

    assertThat(of(SCHOOL))
        .isEqualTo(StudentEntries.of(List.of(Entries.grade(Courses.MING_HISTORY, 70))));
    assertThat(remove(SCHOOL, entry)).isFalse();
    assertThat(lines(SCHOOL, new Subject(SubjectKind.RECORD, entry.subject())))
        .filteredOn(line -> line.action() == ChangeAction.REMOVE)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.from()).contains(entry.summary());
              assertThat(line.to()).isEmpty();
              assertThat(line.why()).isEqualTo("登錄錯誤");
              assertThat(line.about()).contains(Students.MING.id());
            });
  }

  @Test
  void shouldRemoveAnEntryOnlyIfItIsTheOneThatWasSeen() {
    GradeRecord seen = Entries.MING_PHYSICS;
    GradeRecord now = Entries.grade(Courses.MING_PHYSICS, 90);
    Entries.in(kept.store(), now);

    assertThat(remove(SCHOOL, seen)).isFalse();
    assertThat(remove(ELSEWHERE, now)).isFalse();

    assertThat(of(SCHOOL).of(GradeRecord.BOOK)).containsExactly(now);
    assertThat(lines(SCHOOL, new Subject(SubjectKind.RECORD, now.subject())))
        .extracting(Change::action)
        .containsExactly(ChangeAction.ADD);
  }

  private boolean remove(SchoolCode school, StudentEntry entry) {
    Author author = Author.of(Staff.actor(Entries.REGISTRAR));
    return kept.store().remove(school, entry, author, "登錄錯誤", NOW.plusSeconds(90));
  }

  private List<Change> lines(SchoolCode school, Subject subject) {
    return kept
        .log()
        .page(
            new ChangeLog.ChangeQuery(
                school,
                LocalDate.ofInstant(NOW, Window.TAIPEI),
                LocalDate.ofInstant(NOW, Window.TAIPEI).plusDays(1),
                new ChangeLog.ChangeFilter(
                    Set.of(SubjectKind.RECORD), Optional.empty(), Optional.empty()),
                Optional.empty(),
                100))
        .entries()
        .stream()
        .filter(line -> line.subject().equals(subject))
        .toList();
  }

  @Test
  void shouldListNoEntriesOfTheWholeSchool() {
    Entries.in(kept.store(), Entries.MING_PHYSICS);

    assertThat(kept.store().all(SCHOOL, Entries.MING_PHYSICS.key().kind(), TERM)).isEmpty();
  }

  private StudentEntries of(SchoolCode school) {
    return kept.records().of(school, Students.MING.id());
  }

  private List<RecordChange> write(RecordChange change) {
    Author author = Author.of(Staff.actor(Entries.REGISTRAR));
    return kept.store().write(SCHOOL, List.of(change), author, "更正", NOW.plusSeconds(60));
  }
}
