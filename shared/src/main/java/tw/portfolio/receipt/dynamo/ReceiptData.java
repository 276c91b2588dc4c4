package tw.portfolio.receipt.dynamo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ItemData;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;
import tw.portfolio.receipt.ReceiptCase;
import tw.portfolio.receipt.ReceiptPeriod;

/** Where a student's receipts lie, with what was reported of them. */
public final class ReceiptData {
  private ReceiptData() {}

  /** All of it: what the student's own partition leads to comes before it. */
  public static List<PersonalData> of(Table table, Backoff backoff) {
    return List.of(
        ItemData.at(
            "receiptCases",
            table,
            backoff,
            subject ->
                table
                    .query(
                        ReceiptKeys.receipts(subject.school(), subject.person()), ReceiptKeys.CASE)
                    .stream()
                    .map(CaseItems::read)
                    .map(ReceiptData::listed)
                    .toList()),
        ItemData.at("receiptMarks", table, backoff, subject -> marks(subject).toList()),
        ItemData.in(
            "receipts",
            table,
            backoff,
            subject -> List.of(ReceiptKeys.receipts(subject.school(), subject.person()))));
  }

  private static Key listed(ReceiptCase reported) {
    return ReceiptKeys.listedCase(reported.key(), reported.id());
  }

  private static Stream<Key> marks(DataSubject subject) {
    return subject.years().stream()
        .flatMap(
            year ->
                IntStream.rangeClosed(0, 2).mapToObj(semester -> new ReceiptPeriod(year, semester)))
        .map(period -> ReceiptKeys.mark(subject.school(), period, subject.person()));
  }
}
