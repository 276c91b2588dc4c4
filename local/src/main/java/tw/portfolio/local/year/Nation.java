package tw.portfolio.local.year;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.local.year.model.Receipt;
import tw.portfolio.local.year.model.Somebody;
import tw.portfolio.receipt.ReceiptKey;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptRow;
import tw.portfolio.receipt.ReceiptStore.ReceiptWrite;
import tw.portfolio.receipt.RowMatch;
import tw.portfolio.receipt.SheetRow;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.school.PersonId;

/** What the national database sends back of students (收訖明細), written straight. */
final class Nation {
  private final Campus campus;

  Nation(Campus campus) {
    this.campus = campus;
  }

  /** It comes on these days, before the windows in which it is confirmed. */
  void day() {
    switch (campus.today().toString()) {
      case "2026-08-07" -> {
        back(114, 0, ReceiptKind.OUTCOMES, false, false);
        back(114, 0, ReceiptKind.ACHIEVEMENTS, false, false);
      }
      case "2026-10-02" -> back(114, 2, ReceiptKind.GRADES, false, false);
      case "2027-02-26" -> back(115, 1, ReceiptKind.GRADES, true, true);
      case "2027-05-24" -> back(115, 0, ReceiptKind.OUTCOMES, true, false);
      case "2027-05-25" -> back(115, 0, ReceiptKind.ACHIEVEMENTS, true, false);
      default -> {}
    }
  }

  /** Of most of grade 12, or of the others, or of all. */
  private void back(int year, int semester, ReceiptKind kind, boolean seniors, boolean others) {
    for (Somebody student : campus.all("STUDENT")) {
      boolean due = others || student.isSenior() == seniors || year < SchoolYears.YEAR;
      if (due && campus.happens(0.8)) {
        back(new Receipt(student.id(), year, semester, kind.code()), kind);
      }
    }
  }

  private void back(Receipt receipt, ReceiptKind kind) {
    Instant now = campus.site().clock().instant();
    ReceiptPeriod period = ReceiptPeriod.ofCode(receipt.period()).orElseThrow();
    PersonId student = new PersonId(receipt.student());
    SheetRow content = new SheetRow("學期課程學習成果", new LinkedHashMap<>(Map.of("科目名稱", "物理")));
    StudentReceipt first =
        new StudentReceipt(
            new ReceiptKey(campus.code(), student, period, kind),
            1,
            "26",
            "job",
            now,
            Map.of(),
            List.of(new ReceiptRow("26", "1a", content, RowMatch.MISSING, List.of())),
            Optional.empty(),
            Set.of(),
            1);
    Change line =
        new Change(
            new Subject(SubjectKind.RECEIPT, student + "-" + period.code() + "-" + kind.code()),
            now,
            new Author.Platform(),
            ChangeAction.IMPORT,
            Optional.empty(),
            Optional.of("收訖明細"),
            "",
            Optional.of(student));
    ReceiptWrite write =
        new ReceiptWrite(Optional.empty(), first, List.of(), line, Optional.empty());
    if (!(campus.stores().receipts().write(write) instanceof WriteResult.Written<?>)) {
      throw new IllegalStateException("A receipt was not written");
    }
    campus.school().receipt(receipt, Receipt.State.OPEN);
  }
}
