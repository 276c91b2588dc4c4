package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.AYear;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.work.Guard;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.WorkRefusal;

/** What every store of extensions does, and what they are worth in a write. */
public abstract class ExtensionStoreContract extends StoreContract {
  private static final SchoolCode ELSEWHERE = new SchoolCode("190301");
  private static final PersonId MING = Students.MING.id();
  private static final PersonId HUA = Students.HUA.id();

  /** The extensions of the same store as {@link #stores}. */
  protected abstract ExtensionStore extensions();

  /** The history of the same store. */
  protected abstract ChangeLog log();

  private List<Change> about(PersonId student) {
    LocalDate today = LocalDate.ofInstant(NOW, Window.TAIPEI);
    return log()
        .page(
            new ChangeLog.ChangeQuery(
                SCHOOL,
                today,
                today,
                new ChangeLog.ChangeFilter(
                    Set.of(SubjectKind.EXTENSION), Optional.empty(), Optional.of(student)),
                Optional.empty(),
                10))
        .entries();
  }

  @Test
  void shouldTellOfAClassesExtensionInTheHistoryOfEachOfItsStudents() {
    Extension given = given(extension(1, MING, HUA));
    assertWritten(withdraw(given));

    for (PersonId student : List.of(MING, HUA)) {
      assertThat(about(student))
          .extracting(Change::action)
          .containsExactlyInAnyOrder(ChangeAction.EXTEND, ChangeAction.REMOVE);
      assertThat(about(student)).extracting(Change::why).containsOnly("住院治療");
    }
    assertThat(log().of(SCHOOL, new Subject(SubjectKind.EXTENSION, given.id().toString())))
        .hasSize(2);
  }

  private static Extension extension(int number, LocalDate until, PersonId... students) {
    return new Extension(
        new ExtensionId(YEAR, NOW.getEpochSecond() + number, Ids.nth(number)),
        AYear.key("upload1"),
        students.length > 1 ? Optional.of("101") : Optional.empty(),
        List.of(students),
        until,
        "住院治療",
        Staff.EQUIPMENT_HEAD.id(),
        Staff.EQUIPMENT_HEAD.name(),
        NOW.plusSeconds(number));
  }

  private static Extension extension(int number, PersonId... students) {
    return extension(number, LocalDate.of(2026, 11, 21), students);
  }

  private static Change line(Extension extension, ChangeAction action) {
    return new Change(
        new Subject(SubjectKind.EXTENSION, extension.id().toString()),
        NOW,
        Author.of(Staff.actor(Staff.EQUIPMENT_HEAD)),
        action,
        Optional.empty(),
        Optional.of("延長"),
        extension.reason(),
        Optional.empty());
  }

  private Extension given(Extension extension) {
    extensions().give(SCHOOL, extension, line(extension, ChangeAction.EXTEND));
    return extension;
  }

  private WriteResult<ExtensionRefusal> withdraw(Extension extension) {
    return extensions().withdraw(SCHOOL, extension, line(extension, ChangeAction.REMOVE));
  }

  private WriteResult<WorkRefusal> uploadAs(WindowBasis basis) {
    SettingsGuard guard =
        new SettingsGuard(
            SCHOOL,
            YEAR,
            Students.MING.id(),
            Caps.OF_THE_REGULATION,
            List.of(AYear.key("upload1")),
            NOW,
            basis);
    return announce(
        journey(Students.MING, Courses.MING_PHYSICS).announced(), new Guard.SettingsHold(guard));
  }

  private static WindowBasis by(PersonId student, Extension extension) {
    return new WindowBasis.Extended(student, extension.id());
  }

  @Test
  void shouldGiveAnExtensionToEachOfItsStudents() {
    Extension one = given(extension(1, MING));
    Extension ofClass = given(extension(2, MING, HUA));

    assertThat(stores.inForce().extraTime(SCHOOL, MING, YEAR))
        .containsExactly(one.extraTime(), ofClass.extraTime());
    assertThat(stores.inForce().extraTime(SCHOOL, HUA, YEAR)).containsExactly(ofClass.extraTime());
    assertThat(stores.pieces().studentYear(WorkKind.OUTCOME, SCHOOL, MING, YEAR).extraTime())
        .containsExactly(one.extraTime(), ofClass.extraTime());
    assertThat(stores.inForce().extraTime(SCHOOL, HUA, new SchoolYear(116))).isEmpty();
    assertThat(stores.inForce().extraTime(ELSEWHERE, MING, YEAR)).isEmpty();
    assertThat(extensions().find(SCHOOL, ofClass.id())).contains(ofClass);
    assertThat(extensions().find(SCHOOL, one.id())).contains(one);
    assertThat(extensions().find(ELSEWHERE, one.id())).isEmpty();
  }

  @Test
  void shouldTakeAWholeClass() {
    PersonId[] students =
        IntStream.range(0, Extension.MOST_STUDENTS)
            .mapToObj(number -> Ids.person(7000 + number))
            .toArray(PersonId[]::new);

    Extension given = given(extension(1, students));

    assertThat(stores.inForce().extraTime(SCHOOL, students[Extension.MOST_STUDENTS - 1], YEAR))
        .hasSize(1);
    assertWritten(withdraw(given));
    assertThat(stores.inForce().extraTime(SCHOOL, students[Extension.MOST_STUDENTS - 1], YEAR))
        .isEmpty();
  }

  @Test
  void shouldLetAnExtendedStudentThroughAClosedWindow() {
    stores.writer().settings(new Settings(SCHOOL, YEAR, Caps.OF_THE_REGULATION, AYear.over()));
    Extension given = given(extension(1, MING));

    assertThat(uploadAs(new WindowBasis.Anyone())).isInstanceOf(WriteResult.Rejected.class);
    assertWritten(uploadAs(by(MING, given)));
  }

  @Test
  void shouldLetNobodyThroughByAnExtensionThatIsAnothersOrOverOrGone() {
    Extension huas = given(extension(1, HUA));
    Extension over = given(extension(2, LocalDate.of(2026, 11, 19), MING));
    Extension gone = given(extension(3, MING));
    assertWritten(withdraw(gone));

    for (Extension none : List.of(huas, over, gone)) {
      assertThat(reasons(uploadAs(by(MING, none))))
          .containsExactly(new WorkRefusal.Settings(new SettingsRefusal.NotExtended()));
    }
  }

  @Test
  void shouldWithdrawOnceAndLeaveOtherExtensionsAlone() {
    Extension own = given(extension(1, MING));
    Extension ofClass = given(extension(2, MING, HUA));

    assertWritten(withdraw(ofClass));

    assertThat(reasons(withdraw(ofClass))).containsExactly(new ExtensionRefusal.AlreadyWithdrawn());
    assertThat(stores.inForce().extraTime(SCHOOL, MING, YEAR)).containsExactly(own.extraTime());
    assertThat(stores.inForce().extraTime(SCHOOL, HUA, YEAR)).isEmpty();
  }

  @Test
  void shouldListAYearsExtensionsNewestFirstPageByPage() {
    List<Extension> given =
        Stream.of(1, 2, 3, 4, 5).map(number -> given(extension(number, MING))).toList();
    List<Extension> listed = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      StoredPage<Extension> page = extensions().page(SCHOOL, YEAR, after, 2);
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(2);
      listed.addAll(page.entries());
      after = page.next();
    } while (after.isPresent());

    assertThat(listed).containsExactlyElementsOf(given.reversed());
    assertThat(extensions().page(ELSEWHERE, YEAR, Optional.empty(), 10).entries()).isEmpty();
  }
}
