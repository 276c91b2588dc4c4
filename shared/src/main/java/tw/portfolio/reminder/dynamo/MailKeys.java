package tw.portfolio.reminder.dynamo;

import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.reminder.MailLedger;

/** Where the ledger of mails lies. */
public final class MailKeys {

  private MailKeys() {}

  /** A school's mails of a day are one partition. */
  public static Key mail(MailLedger.Line line) {
    return new Key(line.school() + "#MAIL#" + line.day(), line.recipient() + "#" + line.teacher());
  }
}
