package tw.portfolio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.SchoolBuilder.NOW;
import static tw.portfolio.school.SchoolBuilder.SCHOOL;
import static tw.portfolio.school.SchoolBuilder.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.Extension;
import tw.portfolio.domain.school.ExtensionId;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.Window;
import tw.portfolio.school.AYear;
import tw.portfolio.school.Courses;
import tw.portfolio.school.Ids;
import tw.portfolio.school.Staff;
import tw.portfolio.school.Students;
import tw.portfolio.store.ExtensionStore.ExtensionPage;

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
        .changes();
  }

  @Test
  void shouldTellOfAClassesExtensionInTheHistoryOfEachOfItsStudents() {
    Extension given = given(extension(1, MING, HUA));
    assertWritten(withdraw(given));

    for (PersonId student : List.of(MING, HUA)) {
      assertThat(about(student))
          .extracting(Change::deed)
          .containsExactlyInAnyOrder(Deed.EXTEND, Deed.REMOVE);
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

  private static Change line(Extension extension, Deed deed) {
    return new Change(
        new Subject(SubjectKind.EXTENSION, extension.id().toString()),
        NOW,
        Author.of(Staff.actor(Staff.EQUIPMENT_HEAD)),
        deed,
        Optional.empty(),
        Optional.of("延長"),
        extension.reason(),
        Optional.empty());
  }

  private Extension given(Extension extension) {
    assertWritten(extensions().give(SCHOOL, extension, line(extension, Deed.EXTEND)));
    return extension;
  }

  private WriteResult withdraw(Extension extension) {
    return extensions().withdraw(SCHOOL, extension, line(extension, Deed.REMOVE));
  }

  private WriteResult uploadAs(Standing standing) {
    SettingsGuard guard =
        new SettingsGuard(
            SCHOOL, YEAR, Caps.OF_THE_REGULATION, List.of(AYear.key("upload1")), NOW, standing);
    return announce(
        journey(Students.MING, Courses.MING_PHYSICS).announced(), new Guard.SettingsHold(guard));
  }

  private static Standing by(PersonId student, Extension extension) {
    return new Standing.Extended(student, extension.id());
  }

  @Test
  void shouldGiveAnExtensionToEachOfItsStudents() {
    Extension one = given(extension(1, MING));
    Extension ofClass = given(extension(2, MING, HUA));

    assertThat(stores.roster().extraTime(SCHOOL, MING, YEAR))
        .containsExactly(one.extraTime(), ofClass.extraTime());
    assertThat(stores.roster().extraTime(SCHOOL, HUA, YEAR)).containsExactly(ofClass.extraTime());
    assertThat(stores.pieces().studentYear(SCHOOL, MING, YEAR).extraTime())
        .containsExactly(one.extraTime(), ofClass.extraTime());
    assertThat(stores.roster().extraTime(SCHOOL, HUA, new SchoolYear(116))).isEmpty();
    assertThat(stores.roster().extraTime(ELSEWHERE, MING, YEAR)).isEmpty();
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

    assertThat(stores.roster().extraTime(SCHOOL, students[Extension.MOST_STUDENTS - 1], YEAR))
        .hasSize(1);
    assertWritten(withdraw(given));
    assertThat(stores.roster().extraTime(SCHOOL, students[Extension.MOST_STUDENTS - 1], YEAR))
        .isEmpty();
  }

  @Test
  void shouldLetAnExtendedStudentThroughAClosedWindow() {
    stores.writer().settings(new Settings(SCHOOL, YEAR, Caps.OF_THE_REGULATION, AYear.over()));
    Extension given = given(extension(1, MING));

    assertThat(uploadAs(new Standing.Anyone())).isInstanceOf(WriteResult.Rejected.class);
    assertWritten(uploadAs(by(MING, given)));
  }

  @Test
  void shouldLetNobodyThroughByAnExtensionThatIsAnothersOrOverOrGone() {
    Extension huas = given(extension(1, HUA));
    Extension over = given(extension(2, LocalDate.of(2026, 11, 19), MING));
    Extension gone = given(extension(3, MING));
    assertWritten(withdraw(gone));

    for (Extension none : List.of(huas, over, gone)) {
      assertThat(reasons(uploadAs(by(MING, none)))).containsExactly(new Rejection.NotExtended());
    }
  }

  @Test
  void shouldWithdrawOnceAndLeaveOtherExtensionsAlone() {
    Extension own = given(extension(1, MING));
    Extension ofClass = given(extension(2, MING, HUA));

    assertWritten(withdraw(ofClass));

    assertThat(reasons(withdraw(ofClass))).containsExactly(new Rejection.NotExtended());
    assertThat(stores.roster().extraTime(SCHOOL, MING, YEAR)).containsExactly(own.extraTime());
    assertThat(stores.roster().extraTime(SCHOOL, HUA, YEAR)).isEmpty();
  }

  @Test
  void shouldListAYearsExtensionsNewestFirstPageByPage() {
    List<Extension> given =
        Stream.of(1, 2, 3, 4, 5).map(number -> given(extension(number, MING))).toList();
    List<Extension> listed = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      ExtensionPage page = extensions().page(SCHOOL, YEAR, after, 2);
      assertThat(page.extensions()).hasSizeLessThanOrEqualTo(2);
      listed.addAll(page.extensions());
      after = page.next();
    } while (after.isPresent());

    assertThat(listed).containsExactlyElementsOf(given.reversed());
    assertThat(extensions().page(ELSEWHERE, YEAR, Optional.empty(), 10).extensions()).isEmpty();
  }
}
