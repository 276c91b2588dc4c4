package tw.portfolio.local.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tw.portfolio.contact.notice.Notice;
import tw.portfolio.contact.notice.dynamo.DynamoNoticeStore;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.reminder.delivery.MailLedgerContract;
import tw.portfolio.reminder.delivery.dynamo.DynamoMailLedger;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.PersonId;

@OnGround
class DynamoMailLedgerIT extends MailLedgerContract {
  private final Backoff backoff = new JitteredBackoff(new SecureRandom());
  private Tables tables;
  private Table table;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @BeforeEach
  void openAnew() {
    table = tables.anew();
  }

  @Override
  protected MailLedger ledger() {
    return new DynamoMailLedger(table, backoff);
  }

  @Override
  protected List<String> told(PersonId person, Instant now) {
    return new DynamoNoticeStore(table, backoff)
        .page(SchoolBuilder.SCHOOL, person, Optional.empty(), 10, now).entries().stream()
            .map(Notice::kind)
            .toList();
  }
}
