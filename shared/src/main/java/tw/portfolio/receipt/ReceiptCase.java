package tw.portfolio.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.school.Window;

/**
 * What a student has reported of a receipt, and what the school has done about it.
 *
 * @param id the case
 * @param key of which receipt
 * @param report what was reported
 * @param state how far it is
 * @param opened when the student last asked
 * @param due until when the school must have looked
 * @param version how often it was written, from 1
 * @param steps what has happened, oldest first
 */
public record ReceiptCase(
    CaseId id,
    ReceiptKey key,
    Report report,
    CaseState state,
    Instant opened,
    Instant due,
    int version,
    List<Step> steps) {
  /** 作業要點 point 4: the school must investigate within 3 days. */
  private static final int DAYS = 3;

  /** Copies the list. */
  public ReceiptCase {
    steps = List.copyOf(steps);
  }

  /**
   * What a student reports.
   *
   * @param row the id of the row; none if something is missing altogether
   * @param about which row that was, for people who read it later
   * @param fault the code of the fault (錯誤別)
   * @param faultName how the school called it then
   * @param text in the student's words
   */
  public record Report(
      Optional<String> row, String about, String fault, String faultName, String text) {}

  /**
   * A step that was taken.
   *
   * @param at when
   * @param step which
   * @param by who, by name
   * @param words what the student reads, or has written
   */
  public record Step(Instant at, CaseStep step, String by, String words) {}

  /** A new case. */
  static ReceiptCase opened(CaseId id, ReceiptKey key, Report report, String by, Instant at) {
    return new ReceiptCase(
        id,
        key,
        report,
        CaseState.WAITING,
        at,
        due(at),
        1,
        List.of(new Step(at, CaseStep.REPORT, by, report.text())));
  }

  /** The end of the third day after that one. */
  private static Instant due(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, Window.TAIPEI);
    return Window.ofDays(day, day.plusDays(DAYS)).closes();
  }

  /** The same a step further. */
  ReceiptCase take(CaseStep step, String by, String words, Instant at) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(at, step, by, words));
    return new ReceiptCase(id, key, report, step.to(), opened, due, version + 1, more);
  }

  /**
   * The same, reported otherwise. Who asks again after an answer gives the school its days anew.
   */
  ReceiptCase changed(Report other, String by, Instant at) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(at, CaseStep.CHANGE, by, other.text()));
    boolean again = state == CaseState.LOOK_AGAIN;
    return new ReceiptCase(
        id,
        key,
        other,
        CaseState.WAITING,
        again ? at : opened,
        again ? due(at) : due,
        version + 1,
        more);
  }

  /** Whether the school has not looked in time. */
  public boolean isOverdueAt(Instant now) {
    return state == CaseState.WAITING && !now.isBefore(due);
  }
}
