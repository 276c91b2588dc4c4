package tw.portfolio.local.store;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.campus.Stores;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.SelectionStoreContract;

@OnGround
@Isolated("asks many times at once")
class DynamoSelectionStoreIT extends SelectionStoreContract {
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
  protected Stores open() {
    return tables.open();
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }

  @Override
  protected void lockSelection(
      SchoolCode school, PersonId student, SchoolYear year, String export) {
    tables
        .client()
        .updateItem(
            request ->
                request
                    .tableName(tables.lastName())
                    .key(
                        Map.of(
                            "pk", AttributeValue.fromS(school + "#STUDENT#" + student + "#" + year),
                            "sk", AttributeValue.fromS("SELECTION")))
                    .updateExpression("SET submittedBy = :export")
                    .expressionAttributeValues(Map.of(":export", AttributeValue.fromS(export))));
  }
}
