package tw.portfolio.history;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.Offices.INFORMATION;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.KeepingAccounts;
import tw.portfolio.account.KeepingAccounts.Office;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.ReadingHistory.HistoryRequest;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.record.RecordLineReaders;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;

class ReadingHistoryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final HistoryRequest ALL =
      new HistoryRequest(TODAY, TODAY, Optional.empty(), Optional.empty(), Optional.empty());

  private final Campus campus =
      new Campus(Offices.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  private final KeepingAccounts accounts =
      new KeepingAccounts(
          campus.school(), new MemoryAccounts(campus.school()), new MemoryRecords(campus.school()));
  private final ReadingHistory history =
      new ReadingHistory(
          campus.school(), new MemoryChangeLog(campus.school()), new RecordLineReaders());

  @BeforeEach
  void letThingsHappen() {
    campus.returned(MING_PHYSICS, "請補圖表單位");
    campus.reserved(HUA_PHYSICS, RealFile.REPORT);
    Answers.granted(accounts.use(Staff.actor(REGISTRAR), MING.id(), false, "轉學", campus.now()));
    Answers.granted(
        accounts.give(
            Staff.actor(REGISTRAR),
            new Office(Staff.LIN.id(), Role.EQUIPMENT_HEAD, Optional.empty(), "兼任"),
            campus.now()));
  }

  private List<Change> page(Actor actor, HistoryRequest request) {
    return Answers.granted(history.page(actor, request, Optional.empty(), 100)).entries();
  }

  private static HistoryRequest about(PersonId person) {
    return new HistoryRequest(
        TODAY, TODAY, Optional.empty(), Optional.empty(), Optional.of(person));
  }

  @Test
  void shouldShowTheInformationOfficeEverything() {
    List<Change> all = page(Staff.actor(INFORMATION), ALL);

    assertThat(all)
        .extracting(Change::action)
        .contains(
            ChangeAction.ANNOUNCE,
            ChangeAction.SEND,
            ChangeAction.RETURN,
            ChangeAction.CHANGE,
            ChangeAction.GRANT)
        .hasSize(7);
    assertThat(page(Staff.actor(INFORMATION), about(HUA.id()))).hasSize(1);
  }

  @Test
  void shouldShowAStudentTheOwnPiecesAndNotWhatOfficesNoteDown() {
    List<Change> own = page(Students.actor(MING), ALL);

    assertThat(own)
        .extracting(change -> change.subject().kind())
        .containsOnly(SubjectKind.OUTCOME)
        .hasSize(4);
    assertThat(own).allMatch(change -> change.about().equals(Optional.of(MING.id())));
    assertThat(own).extracting(Change::why).contains("請補圖表單位");
    assertThat(page(Students.actor(MING), about(MING.id()))).isEqualTo(own);
    HistoryRequest person =
        new HistoryRequest(
            TODAY, TODAY, Optional.of(SubjectKind.PERSON), Optional.empty(), Optional.empty());
    assertThat(page(Students.actor(MING), person)).isEmpty();
  }

  @Test
  void shouldNotShowWhatIsReadNowhereElse() {
    Entries.in(new MemoryRecords(campus.school()), Entries.MING_PHYSICS);
    HistoryRequest records =
        new HistoryRequest(
            TODAY, TODAY, Optional.of(SubjectKind.RECORD), Optional.empty(), Optional.empty());
    Person both = Offices.office(301, "兩職", Role.INFORMATION_HEAD, Role.REGISTRAR);
    campus.settings(SchoolBuilder.anEmptySchool().withStaff(both));

    assertThat(page(Staff.actor(INFORMATION), records))
        .singleElement()
        .satisfies(line -> assertThat(line.to()).contains(HistoryRedaction.HIDDEN))
        .satisfies(line -> assertThat(line.action()).isEqualTo(ChangeAction.ADD));
    assertThat(page(Staff.actor(both), records))
        .extracting(Change::to)
        .containsExactly(Optional.of(Entries.MING_PHYSICS.summary()));
  }

  @Test
  void shouldShowAStudentNothingOfAnother() {
    assertThat(
            Answers.kind(history.page(Students.actor(HUA), about(MING.id()), Optional.empty(), 9)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(page(Students.actor(HUA), ALL)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void shouldRefuseEveryoneButTheInformationOfficeAndTheAcademicDirector(Role role) {
    Person someone = Offices.office(300, "某某人", role);
    campus.settings(SchoolBuilder.anEmptySchool().withStaff(someone));
    boolean granted =
        history.page(Staff.actor(someone), ALL, Optional.empty(), 9) instanceof Answer.Granted;

    assertThat(granted).isEqualTo(role.may(Permission.READ_HISTORY));
    assertThat(granted)
        .isEqualTo(Set.of(Role.INFORMATION_HEAD, Role.ACADEMIC_DIRECTOR).contains(role));
  }

  @Test
  void shouldLookAtAYearAtMost() {
    Actor office = Staff.actor(INFORMATION);
    assertThat(page(office, since(ReadingHistory.MOST_DAYS))).hasSize(7);
    assertThat(
            Answers.kind(
                history.page(office, since(ReadingHistory.MOST_DAYS + 1), Optional.empty(), 9)))
        .isEqualTo(ProblemKind.INVALID);
    assertThat(Answers.kind(history.page(office, since(0), Optional.empty(), 9)))
        .isEqualTo(ProblemKind.INVALID);
  }

  private static HistoryRequest since(int days) {
    return new HistoryRequest(
        TODAY.minusDays(days - 1L), TODAY, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
