package tw.portfolio.receipt;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsGuard;

/** Where receipts, reports of them and the table of faults are kept. */
public interface ReceiptStore {
  /** All of a student's. One round trip. */
  StudentReceipts of(SchoolCode school, PersonId student);

  /** How far every student of a period is. One round trip's time. */
  List<ReceiptMark> marks(SchoolCode school, ReceiptPeriod period);

  /**
   * How far these students of a period are; of whom nothing came back is not in it. One round trip
   * for every hundred.
   */
  Map<PersonId, ReceiptMark> marks(
      SchoolCode school, ReceiptPeriod period, Collection<PersonId> students);

  /** Every case of a school year. One round trip's time. */
  List<ReceiptCase> cases(SchoolCode school, SchoolYear year);

  /** Changes a receipt with its line in the history, or says why not. One round trip. */
  WriteResult<ReceiptRefusal> write(ReceiptWrite write);

  /**
   * Says whether a student's form (確認單) has come back.
   *
   * @param returned none if it has not, after all
   */
  void tick(
      SchoolCode school,
      PersonId student,
      ReceiptPeriod period,
      Optional<Returned> returned,
      Change line);

  /** The school's faults, or what it begins with. One round trip. */
  FaultTable faults(SchoolCode school);

  /**
   * Keeps a table.
   *
   * @return false if it was changed meanwhile
   */
  boolean keep(FaultTable table, Change line);

  /**
   * A change of a receipt.
   *
   * @param before what was read, none if it is new
   * @param after what it is to be
   * @param report what goes with it of a case, or of cases that are accepted by it
   * @param line the line of the history
   * @param settings what must be true of the school's settings where the student makes the change;
   *     the student's account must be in use then, too
   */
  record ReceiptWrite(
      Optional<StudentReceipt> before,
      StudentReceipt after,
      List<CaseChange> report,
      Change line,
      Optional<SettingsGuard> settings) {
    /** Copies the list. */
    public ReceiptWrite {
      report = List.copyOf(report);
    }
  }

  /**
   * A change of a case.
   *
   * @param before what was read, none if it is new
   * @param after what it is to be
   */
  record CaseChange(Optional<ReceiptCase> before, ReceiptCase after) {}

  /**
   * How far a student is in a period.
   *
   * @param student the student
   * @param kinds each kind of which something came back
   * @param returned that the signed form is back, if it is
   */
  record ReceiptMark(
      PersonId student, Map<ReceiptKind, KindMark> kinds, Optional<Returned> returned) {
    /** Copies the map. */
    public ReceiptMark {
      kinds = Map.copyOf(kinds);
    }
  }

  /**
   * How far a student is with a kind.
   *
   * @param state how far
   * @param rows how many rows there are
   * @param amiss how many of them differ from what was handed in or are missing
   * @param imported when the newest version came
   */
  record KindMark(ReceiptState state, int rows, int amiss, Instant imported) {
    /** Of a receipt. */
    public static KindMark of(StudentReceipt receipt) {
      return new KindMark(
          receipt.state(),
          receipt.rows().size(),
          receipt.count(RowMatch.DIFFERENT) + receipt.count(RowMatch.MISSING),
          receipt.imported());
    }
  }

  /**
   * That a form came back (已繳回).
   *
   * @param at when somebody ticked it
   * @param by who, by name
   */
  record Returned(Instant at, String by) {}
}
