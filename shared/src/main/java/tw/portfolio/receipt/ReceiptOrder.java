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
 * @param mapping how it is read if it is a plain sheet and no archive
 */
public record ReceiptOrder(
    SchoolYear year, Optional<String> sealedPassword, Optional<SheetMapping> mapping) {
  private static final String YEAR = "year";
  private static final String PASSWORD = "sealedPassword";
  private static final String MAPPING = "mapping";

  /** The request for the job. */
  public JobRequest request() {
    Document order = Document.empty().put(YEAR, year.number()).put(PASSWORD, sealedPassword);
    mapping.ifPresent(one -> order.put(MAPPING, one.stored()));
    return JobRequest.of(JobKind.RECEIPTS, year + " 學年度", order);
  }

  /** Reads what {@link #request} has written. */
  static ReceiptOrder of(Document order) {
    return new ReceiptOrder(
        new SchoolYear(order.integer(YEAR)),
        order.optionalText(PASSWORD),
        order.has(MAPPING) ? Optional.of(SheetMapping.of(order.inner(MAPPING))) : Optional.empty());
  }
}
