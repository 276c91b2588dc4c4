package tw.portfolio.reminder.delivery.dynamo;

import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.reminder.delivery.MailLedger;

/** Where the ledger of mails lies. */
public final class MailKeys {
  private MailKeys() {}

  /**
   * A school's mails of a day are a list in a few partitions: a thousand are written in a minute.
   */
  public static Key mail(MailLedger.Line line) {
    return Shards.listed(
        line.school() + "#MAIL#" + line.day(), line.recipient() + "#" + line.what());
  }
}
