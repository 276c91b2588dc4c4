package tw.portfolio.submission.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.record.nationalid.NationalId;

/**
 * What every row of a book says first: 身分證號 and 出生日期. The nation finds people by them, and a row
 * without 身分證號 goes to 「(缺)」 (domain.md 3.3, 3.4).
 */
public final class StudentRule {
  private StudentRule() {}

  /**
   * Of a student whose id stays sealed: it was checked when it was imported.
   *
   * @param identified whether there is an id
   */
  public static List<Fault> faults(boolean identified, Optional<LocalDate> born) {
    return Stream.of(Fault.when(!identified, FaultCause.NO_NATIONAL_ID), born(born))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Of a student whose id is opened, because it is written into a book.
   *
   * @param number 身分證號 or 居留證號
   */
  public static List<Fault> faults(Optional<String> number, Optional<LocalDate> born) {
    return Stream.of(number(number), born(born)).flatMap(List::stream).toList();
  }

  /** The check digit is our own check: the national data has wrong ones (domain.md 2.5). */
  private static List<Fault> number(Optional<String> number) {
    return number
        .map(text -> Fault.when(NationalId.of(text).isEmpty(), FaultCause.NATIONAL_ID_WRONG))
        .orElseGet(() -> Fault.when(true, FaultCause.NO_NATIONAL_ID));
  }

  private static List<Fault> born(Optional<LocalDate> born) {
    return Fault.when(born.isEmpty(), FaultCause.NO_BIRTH_DATE);
  }
}
