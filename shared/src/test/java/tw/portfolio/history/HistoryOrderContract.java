package tw.portfolio.history;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.Offices.REGISTRAR;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Staff.LIN;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.account.AccountChange;
import tw.portfolio.account.AccountChange.What;
import tw.portfolio.account.AccountStore;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsStore;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.StatementPart;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.statement.StatementStore.StatementWrite;
import tw.portfolio.statement.StatementText;
import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChosenPiece;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.CertificationStore.Decision;
import tw.portfolio.work.outcome.Verdict;

/** Histories are in the order of events, however far behind the clock of the next machine is. */
public abstract class HistoryOrderContract extends StoreContract {
  private static final Duration BEHIND = Duration.ofSeconds(30);
  private static final Author REGISTRARS = Author.of(Staff.actor(REGISTRAR));

  /** The accounts of the school that was opened. */
  protected abstract AccountStore accounts();

  /** Its settings. */
  protected abstract SettingsStore settings();

  /** Its records. */
  protected abstract RecordStore records();

  /** Its statements. */
  protected abstract StatementStore statements();

  /** Its history. */
  protected abstract ChangeLog log();

  private Instant clock = NOW;

  @BeforeEach
  void openTheOffice() {
    stores.writer().people(YEAR, List.of(REGISTRAR));
  }

  /** Each moment is earlier than the one before. */
  private Instant behind() {
    clock = clock.minus(BEHIND);
    return clock;
  }

  private void assertInOrder(Subject subject, String... to) {
    List<Change> lines = log().of(SCHOOL, subject);
    assertThat(lines).extracting(line -> line.to().orElse("")).containsExactly(to);
    assertThat(lines).isSortedAccordingTo(Comparator.comparing((Change line) -> line.at()));
  }

  private static Change line(Subject subject, Instant at, String to) {
    return new Change(
        subject,
        at,
        REGISTRARS,
        ChangeAction.CHANGE,
        Optional.empty(),
        Optional.of(to),
        "",
        Optional.empty());
  }

  @Test
  void shouldKeepAPiecesWayInOrder() {
    clock = NOW.minus(Duration.ofHours(1));
    Journey piece =
        journey(MING, MING_PHYSICS)
            .reserve()
            .onAClockBehind(BEHIND)
            .arrive()
            .onAClockBehind(BEHIND)
            .send();
    behind();
    behind();
    assertWritten(stores.certification().decide(certified(piece, behind())));
    assertWritten(chosen(List.of(piece.chosen()), behind()));
    assertWritten(chosen(List.of(), behind()));
    assertWritten(chosen(List.of(piece.chosen()), behind()));

    assertThat(stores.pieces().history(SCHOOL, piece.id()))
        .extracting(HistoryEntry::transition)
        .containsExactly(
            Transition.RESERVE,
            Transition.ARRIVE,
            Transition.SEND,
            Transition.CERTIFY,
            Transition.SELECT,
            Transition.DESELECT,
            Transition.SELECT);
    assertThat(stores.pieces().history(SCHOOL, piece.id()))
        .isSortedAccordingTo(Comparator.comparing(HistoryEntry::at));
    assertInOrder(
        new Subject(SubjectKind.OUTCOME_SELECTION, choiceOfTheYear().subject().id()),
        "115 學年度勾選 1 件",
        "115 學年度勾選 0 件",
        "115 學年度勾選 1 件");
  }

  private static Decision certified(Journey piece, Instant at) {
    SettingsGuard open =
        new SettingsGuard(
            SCHOOL,
            YEAR,
            MING.id(),
            Caps.OF_THE_REGULATION,
            List.of(WindowKey.of(WindowKind.CERTIFICATION, Semester.FIRST)),
            at);
    return new Decision(
        open,
        piece.id(),
        1,
        piece.seals(),
        Staff.actor(LIN),
        Optional.empty(),
        new CourseTeacher(LIN.id(), LIN.name()),
        new Verdict.Certify());
  }

  private static ChoiceId choiceOfTheYear() {
    return new ChoiceId(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR);
  }

  private WriteResult<?> chosen(List<ChosenPiece> pieces, Instant at) {
    Author student = Author.of(Students.actor(MING));
    return stores
        .pieces()
        .write(
            PieceWrite.of(
                new ChoiceChange.Choose(choiceOfTheYear(), pieces, student, at), List.of()));
  }

  @Test
  void shouldKeepSettingsInOrder() {
    Subject subject = new Subject(SubjectKind.SETTINGS, "116");
    for (int version = 1; version <= 3; version++) {
      Settings next =
          new Settings(
              SCHOOL, new SchoolYear(116), Caps.OF_THE_REGULATION, Map.of(), Map.of(), version);
      assertWritten(settings().keep(next, line(subject, behind(), "設定 " + version)));
    }

    assertInOrder(subject, "設定 1", "設定 2", "設定 3");
  }

  @Test
  void shouldKeepRolesInOrder() {
    for (What what :
        List.of(
            new What.Give(Role.PRINCIPAL),
            new What.TakeBack(Role.PRINCIPAL, Optional.empty()),
            new What.Give(Role.EQUIPMENT_HEAD),
            new What.Disable(true),
            new What.Enable(true))) {
      assertWritten(
          accounts()
              .change(new AccountChange(Staff.actor(REGISTRAR), LIN.id(), what, behind(), "調整")));
    }

    assertInOrder(new Subject(SubjectKind.PERSON, LIN.id().text()), "校長", "", "設備組長", "停用", "啟用");
  }

  @Test
  void shouldKeepRecordsInOrder() {
    SchoolClass before = Records.CLASS_101;
    SchoolClass after = Records.schoolClass("101", Optional.of(Records.LIN));
    assertThat(write(Optional.empty(), before)).isEmpty();
    assertThat(write(Optional.of(before), after)).isEmpty();
    assertThat(write(Optional.of(after), before)).isEmpty();

    assertInOrder(
        new Subject(SubjectKind.RECORD, before.subject()),
        before.summary(),
        after.summary(),
        before.summary());
  }

  private List<RecordChange> write(Optional<SchoolClass> before, SchoolClass after) {
    return records()
        .write(
            SCHOOL,
            List.of(new RecordChange(before.map(one -> one), after)),
            REGISTRARS,
            "調整",
            behind());
  }

  @Test
  void shouldKeepStatementsAndCommentsInOrder() {
    Subject subject = new Subject(SubjectKind.STATEMENT, MING.id().text());
    Statement first = Statement.start(SCHOOL, MING.id(), YEAR, text("護理"), NOW);
    assertWritten(
        statements()
            .write(
                new StatementWrite(
                    Optional.empty(), first, line(subject, behind(), "一"), Optional.empty())));
    Comment comment = new Comment(Ids.nth(1), NOW, LIN.id(), LIN.name(), 1, "很好");
    assertWritten(statements().comment(first, comment, line(subject, behind(), "二")));
    Statement second = first.saved(text("醫學"), NOW);
    assertWritten(
        statements()
            .write(
                new StatementWrite(
                    Optional.of(first), second, line(subject, behind(), "三"), Optional.empty())));

    assertInOrder(subject, "一", "二", "三");
  }

  private static StatementText text(String plan) {
    return new StatementText(Map.of(StatementPart.CAREER_PLAN, plan));
  }
}
