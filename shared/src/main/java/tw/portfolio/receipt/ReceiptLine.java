package tw.portfolio.receipt;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.PersonId;

/** Lines of the history about receipts: how far they are, never what is in a row. */
final class ReceiptLine {
  private ReceiptLine() {}

  static Change of(
      Optional<StudentReceipt> before,
      StudentReceipt after,
      ChangeAction action,
      Author by,
      String why,
      Instant at) {
    return new Change(
        after.key().subject(),
        at,
        by,
        action,
        before.map(ReceiptLine::shown),
        Optional.of(shown(after)),
        why,
        Optional.of(after.key().student()));
  }

  private static String shown(StudentReceipt receipt) {
    return "%s，第 %d 版，%d 筆，%s"
        .formatted(
            receipt.key().chinese(),
            receipt.version(),
            receipt.rows().size(),
            receipt.state().chinese());
  }

  static Change of(
      Optional<ReceiptCase> before,
      ReceiptCase after,
      CaseStep step,
      Author by,
      String why,
      Instant at) {
    return new Change(
        after.key().subject(),
        at,
        by,
        step.action(),
        before.map(ReceiptLine::shown),
        Optional.of(shown(after)),
        why,
        Optional.of(after.key().student()));
  }

  private static String shown(ReceiptCase one) {
    return "回報「%s」（%s）：%s"
        .formatted(one.report().about(), one.report().faultName(), one.state().chinese());
  }

  static Change returned(
      PersonId student, ReceiptPeriod period, boolean returned, Author by, Instant at) {
    String form = period.chinese() + "收訖明細確認單";
    return new Change(
        new Subject(SubjectKind.RECEIPT, student + "-" + period.code()),
        at,
        by,
        returned ? ChangeAction.CHECK : ChangeAction.UNDO,
        Optional.of(form + (returned ? "未繳回" : "已繳回")),
        Optional.of(form + (returned ? "已繳回" : "未繳回")),
        "",
        Optional.of(student));
  }
}
