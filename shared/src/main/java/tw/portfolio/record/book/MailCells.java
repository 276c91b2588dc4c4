package tw.portfolio.record.book;

import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.mail.MistypedDomains;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;

/** What is likely to be wrong with a mail address (電子郵件). */
public final class MailCells {
  private MailCells() {}

  /** Warns of a domain that is one letter away from one that many people have. */
  public static void checkDomain(Row row, Column<String> column, String address) {
    MailAddress.read(address)
        .flatMap(MistypedDomains::meant)
        .map(MailAddress::domain)
        .ifPresent(
            domain ->
                row.warn(
                    column,
                    "網域與常見的「%s」只差一個字。請確認沒有打錯，否則通知信寄不到。".formatted(domain),
                    "The domain is one letter away from %s. Check whether it was mistyped."
                        .formatted(domain)));
  }
}
