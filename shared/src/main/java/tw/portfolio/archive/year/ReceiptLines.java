package tw.portfolio.archive.year;

import java.util.Optional;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.receipt.ReceiptCase;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptRow;
import tw.portfolio.receipt.ReceiptStore.ReceiptMark;
import tw.portfolio.receipt.ReceiptStore.Returned;
import tw.portfolio.receipt.StudentReceipt;

/** Lines about receipts; what each field means is in {@link ReceiptFiles}. */
final class ReceiptLines {
  private ReceiptLines() {}

  static Document receipt(StudentReceipt receipt) {
    return Document.empty()
        .put("student", receipt.key().student().text())
        .put("period", receipt.key().period().code())
        .put("kind", receipt.key().kind().code())
        .put("kindName", receipt.key().kind().chinese())
        .put("version", receipt.version())
        .put("book", receipt.book())
        .put("imported", receipt.imported().toString())
        .put("state", receipt.state().code())
        .put("stateName", receipt.state().chinese())
        .put("confirmed", receipt.confirmation().map(one -> one.at().toString()))
        .putEach("rows", receipt.rows().stream().map(row -> row(receipt, row)).toList());
  }

  private static Document row(StudentReceipt receipt, ReceiptRow row) {
    return Document.empty()
        .put("row", row.id())
        .put("sheet", row.content().sheet())
        .put("match", row.match().code())
        .put("matchName", row.match().chinese())
        .put("confirmed", receipt.isConfirmed(row))
        .putEach(
            "cells",
            row.content().cells().entrySet().stream()
                .map(cell -> cell(cell.getKey(), cell.getValue()))
                .toList())
        .putEach(
            "handedIn",
            row.differences().stream().map(one -> cell(one.column(), one.handedIn())).toList());
  }

  private static Document cell(String column, String text) {
    return Document.empty().put("column", column).put("text", text);
  }

  static Document report(ReceiptCase reported) {
    return Document.empty()
        .put("caseId", reported.id().text())
        .put("student", reported.key().student().text())
        .put("period", reported.key().period().code())
        .put("kind", reported.key().kind().code())
        .put("row", reported.report().row())
        .put("about", reported.report().about())
        .put("fault", reported.report().fault())
        .put("faultName", reported.report().faultName())
        .put("text", reported.report().text())
        .put("state", reported.state().code())
        .put("stateName", reported.state().chinese())
        .put("opened", reported.opened().toString())
        .put("due", reported.due().toString())
        .putEach("steps", reported.steps().stream().map(ReceiptLines::step).toList());
  }

  private static Document step(ReceiptCase.Step step) {
    return Document.empty()
        .put("at", step.at().toString())
        .put("step", step.step().code())
        .put("by", step.by())
        .put("words", step.words());
  }

  /** Nothing of a student whose form is not back. */
  static Optional<Document> form(ReceiptPeriod period, ReceiptMark mark) {
    return mark.returned().map(returned -> form(period, mark, returned));
  }

  private static Document form(ReceiptPeriod period, ReceiptMark mark, Returned returned) {
    return Document.empty()
        .put("student", mark.student().text())
        .put("period", period.code())
        .put("returned", returned.at().toString())
        .put("byName", returned.by());
  }
}
