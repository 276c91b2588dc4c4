package tw.portfolio.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.receipt.ReceiptRow.Difference;
import tw.portfolio.receipt.ReceiptStore.ReceiptWrite;
import tw.portfolio.samples.SchoolBuilder;

/** A receipt for tests of those who show them. */
public final class ReceiptSamples {
  private ReceiptSamples() {}

  /** One row that differs and one that is missing have come back of that student's outcomes. */
  public static StudentReceipt receive(ReceiptStore receipts, Person student, Instant at) {
    StudentReceipt first =
        StudentReceipt.first(
            new ReceiptKey(
                student.school(),
                student.id(),
                new ReceiptPeriod(SchoolBuilder.YEAR, 0),
                ReceiptKind.OUTCOMES),
            "26",
            "job",
            at,
            rows());
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

  private static List<ReceiptRow> rows() {
    return List.of(
        new ReceiptRow(
            "1a",
            ReceiptRows.outcome("A1", "擺"),
            RowMatch.DIFFERENT,
            List.of(new Difference("成果簡述", "單擺"))),
        new ReceiptRow("2b", ReceiptRows.outcome("A2", "讀書"), RowMatch.MISSING, List.of()));
  }
}
