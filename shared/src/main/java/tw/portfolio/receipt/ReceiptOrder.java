package tw.portfolio.receipt;

import java.util.Optional;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRequest;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.SchoolYear;

/**
 * What an import of a receipt is asked for with.
 *
 * @param year of which school year it must be
 * @param sealedPassword the password of its archive, sealed; none if it has none
 */
public record ReceiptOrder(SchoolYear year, Optional<String> sealedPassword) {
  private static final String YEAR = "year";
  private static final String PASSWORD = "sealedPassword";

  /** The request for the job. */
  public JobRequest request() {
    return JobRequest.of(
        JobKind.RECEIPTS,
        year + " 學年度",
        Document.empty().put(YEAR, year.number()).put(PASSWORD, sealedPassword));
  }

  /** Reads what {@link #request} has written. */
  static ReceiptOrder of(Document order) {
    return new ReceiptOrder(new SchoolYear(order.integer(YEAR)), order.optionalText(PASSWORD));
  }
}
