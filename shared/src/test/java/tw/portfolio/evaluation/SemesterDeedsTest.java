package tw.portfolio.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class SemesterDeedsTest {
  private static final Author LIN = Author.of(Staff.LIN);
  private static final Author MING = Author.of(Students.MING);
  private static final Subject PIECE = new Subject(SubjectKind.OUTCOME, "a piece");

  private final SemesterDeeds deeds = new SemesterDeeds(at -> at.isBefore(day(20)));

  @Test
  void shouldCountADecisionFromTheMomentTheStudentSent() {
    take(decision(day(9), ChangeAction.CERTIFY), sent(day(2)));

    assertThat(lin().deeds())
        .singleElement()
        .satisfies(deed -> assertThat(deed.days()).contains(7))
        .satisfies(deed -> assertThat(deed.extended()).isFalse());
  }

  @Test
  void shouldNotCountADecisionThatWasUndone() {
    take(
        decision(day(9), ChangeAction.CERTIFY),
        line(day(5), LIN, ChangeAction.UNDO, "已退回", "待認證"),
        decision(day(4), ChangeAction.RETURN),
        sent(day(2)));

    assertThat(lin().promptness().returned()).isZero();
    assertThat(lin().promptness().days()).containsExactly(7);
  }

  @Test
  void shouldTellWhatOnlyMoreTimeLetThrough() {
    take(decision(day(21), ChangeAction.RETURN), sent(day(19)));

    assertThat(lin().promptness().extended()).isEqualTo(1);
  }

  @Test
  void shouldLookForWhatWasSentInTheSemesterBefore() {
    take(decision(day(9), ChangeAction.CERTIFY));

    assertThat(deeds.sentBefore()).containsExactly(PIECE);
    deeds.before(PIECE, List.of(sent(day(1)), decision(day(9), ChangeAction.CERTIFY)));

    assertThat(lin().promptness().days()).containsExactly(8);
  }

  @Test
  void shouldCountARecordOnceHoweverOftenItWasChanged() {
    take(
        entered(day(3), ChangeAction.CHANGE),
        entered(day(2), ChangeAction.CHANGE),
        entered(day(1), ChangeAction.ADD));

    assertThat(lin().entered()).containsExactly(Map.entry("學業成績", 1));
    assertThat(lin().deeds().getFirst().at()).isEqualTo(day(3));
  }

  @Test
  void shouldCountNothingOfStudents() {
    take(sent(day(2)), line(day(1), MING, ChangeAction.RETURN, "已認證", "已退回"));

    assertThat(deeds.people(Map.of())).isEmpty();
  }

  @Test
  void shouldFindHalfAndNineOfTen() {
    List<Deed> ten =
        IntStream.rangeClosed(1, 10)
            .mapToObj(
                days ->
                    new Deed(
                        DeedKind.CERTIFIED,
                        "課程學習成果",
                        "piece " + days,
                        NOW,
                        Optional.of(Duration.ofDays(days)),
                        false))
            .toList();

    assertThat(Promptness.of(ten).median()).contains(5);
    assertThat(Promptness.of(ten).ninetieth()).contains(9);
    assertThat(Promptness.of(ten).spans())
        .containsEntry(Promptness.Span.THREE, 3)
        .containsEntry(Promptness.Span.FOURTEEN, 3)
        .containsEntry(Promptness.Span.MORE, 0);
    assertThat(Promptness.of(List.of()).median()).isEmpty();
  }

  private void take(Change... newestFirst) {
    List.of(newestFirst).forEach(deeds::take);
  }

  private EvaluatedPerson lin() {
    return deeds.people(Map.of(Staff.LIN.id(), "任課教師")).getFirst();
  }

  private static Instant day(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static Change sent(Instant at) {
    return line(at, MING, ChangeAction.SEND, "已上傳", "待認證");
  }

  private static Change decision(Instant at, ChangeAction action) {
    return line(at, LIN, action, "待認證", action == ChangeAction.CERTIFY ? "已認證" : "已退回");
  }

  private static Change entered(Instant at, ChangeAction action) {
    return new Change(
        new Subject(SubjectKind.RECORD, "grades#a#b"),
        at,
        LIN,
        action,
        Optional.empty(),
        Optional.of("85"),
        "",
        Optional.of(Students.MING.id()));
  }

  private static Change line(Instant at, Author who, ChangeAction action, String from, String to) {
    return new Change(
        PIECE,
        at,
        who,
        action,
        Optional.of(from),
        Optional.of(to),
        "",
        Optional.of(Students.MING.id()));
  }
}
