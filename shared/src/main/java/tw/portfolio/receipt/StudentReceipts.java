package tw.portfolio.receipt;

import java.util.List;
import java.util.Optional;

/**
 * All receipts and cases of a student.
 *
 * @param receipts the newest version of each
 * @param cases what was reported of them
 */
public record StudentReceipts(List<StudentReceipt> receipts, List<ReceiptCase> cases) {
  /** Copies the lists. */
  public StudentReceipts {
    receipts = List.copyOf(receipts);
    cases = List.copyOf(cases);
  }

  /** The receipt of a period and kind. */
  public Optional<StudentReceipt> find(ReceiptPeriod period, ReceiptKind kind) {
    return receipts.stream()
        .filter(one -> one.key().period().equals(period) && one.key().kind() == kind)
        .findFirst();
  }

  /** A case. */
  public Optional<ReceiptCase> find(CaseId id) {
    return cases.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** What was reported of a receipt. */
  public List<ReceiptCase> of(StudentReceipt receipt) {
    return cases.stream().filter(one -> one.key().equals(receipt.key())).toList();
  }
}
