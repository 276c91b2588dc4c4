package tw.portfolio.functions.exportworker;

import java.net.URI;
import java.security.SecureRandom;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.contact.Addresses;
import tw.portfolio.contact.dynamo.DynamoContactStore;
import tw.portfolio.contact.notice.dynamo.DynamoNoticeStore;
import tw.portfolio.job.JobEnd;
import tw.portfolio.job.notice.NoticeMail;
import tw.portfolio.job.notice.TellingWhoAsked;
import tw.portfolio.job.notice.dynamo.DynamoNoticeLedger;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.kernel.mail.ses.SesMailer;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;

/** Tells whoever asked for a job that has ended. */
final class Notices {
  private Notices() {}

  static JobEnd on(Table table, Environment environment) {
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    return new TellingWhoAsked(
        new DynamoRoster(table),
        new Addresses(new DynamoContactStore(table, backoff)),
        new DynamoNoticeStore(table, backoff),
        new DynamoSchoolNames(table, backoff),
        new DynamoNoticeLedger(table),
        SesMailer.of(environment),
        new NoticeMail(new Pages(URI.create(environment.required("WEB_ORIGIN")))),
        new Secrets(new SecureRandom()),
        environment.clock());
  }
}
