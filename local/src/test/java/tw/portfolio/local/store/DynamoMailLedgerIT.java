package tw.portfolio.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.reminder.MailLedger;
import tw.portfolio.reminder.MailLedgerContract;
import tw.portfolio.reminder.dynamo.DynamoMailLedger;

@OnGround
class DynamoMailLedgerIT extends MailLedgerContract {
  private Tables tables;

  @BeforeAll
  void startTheTables(Run run) {
    tables = Tables.on(run);
  }

  @AfterAll
  void stopTheTables() {
    tables.close();
  }

  @Override
  protected MailLedger ledger() {
    return new DynamoMailLedger(tables.anew());
  }
}
