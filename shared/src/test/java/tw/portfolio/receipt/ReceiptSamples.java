package tw.portfolio.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.receipt.ReceiptCase.Report;
import tw.portfolio.receipt.ReceiptRow.Difference;
import tw.portfolio.receipt.ReceiptStore.CaseChange;
import tw.portfolio.receipt.ReceiptStore.ReceiptWrite;
import tw.portfolio.samples.SchoolBuilder;

/** A receipt for tests of those who show them. */
public final class ReceiptSamples {
  private ReceiptSamples() {}

  /** One row that differs and one that is missing have come back of that student's outcomes. */
  public static StudentReceipt receive(ReceiptStore receipts, Person student, Instant at) {
    return receive(
        receipts,
        new ReceiptKey(
            student.school(),
            student.id(),
            new ReceiptPeriod(SchoolBuilder.YEAR, 0),
            ReceiptKind.OUTCOMES),
        at);
  }

  /** The same of any student, period and kind. */
  public static StudentReceipt receive(ReceiptStore receipts, ReceiptKey key, Instant at) {
    StudentReceipt first = StudentReceipt.first(key, "26", "job", at, rows());
    receipts.write(
        new ReceiptWrite(
            Optional.empty(),
            first,
            List.of(),
            ReceiptLine.of(
                Optional.empty(), first, ChangeAction.IMPORT, new Author.Platform(), "", at),
            Optional.empty()));
    return first;
  }

  /** Its first row has been reported, whatever the windows are. */
  public static ReceiptCase report(
      ReceiptStore receipts, StudentReceipt before, CaseId id, Instant at) {
    ReceiptCase opened =
        ReceiptCase.opened(
            id,
            before.key(),
            new Report(Optional.of("1a"), "物理", "02", "資料內容錯誤", "簡述不是我寫的"),
            "學生",
            at);
    receipts.write(
        new ReceiptWrite(
            Optional.of(before),
            before.reported(id),
            List.of(new CaseChange(Optional.empty(), opened)),
            ReceiptLine.of(
                Optional.empty(), opened, CaseStep.REPORT, new Author.Platform(), "", at),
            Optional.empty()));
    return opened;
  }

  /** The first version of a receipt, with these rows. */
  public static StudentReceipt first(
      ReceiptKey key, String job, Instant at, List<ReceiptRow> received) {
    return StudentReceipt.first(key, "26", job, at, received);
  }

  /** A row whose description has come back otherwise than it was handed in. */
  public static ReceiptRow different(String handedIn, String received) {
    return new ReceiptRow(
        "26",
        "row",
        SheetRow.of("學期課程學習成果", Map.of("身分證號", "A123456789", "簡述", received)),
        RowMatch.DIFFERENT,
        List.of(new Difference("簡述", handedIn)));
  }

  private static List<ReceiptRow> rows() {
    return List.of(
        new ReceiptRow(
            "26",
            "1a",
            ReceiptRows.outcome("A1", "擺"),
            RowMatch.DIFFERENT,
            List.of(new Difference("成果簡述", "單擺"))),
        new ReceiptRow("26", "2b", ReceiptRows.outcome("A2", "讀書"), RowMatch.MISSING, List.of()));
  }
}
