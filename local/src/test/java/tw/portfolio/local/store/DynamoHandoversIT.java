package tw.portfolio.local.store;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.course.SectionTeachers;
import tw.portfolio.course.dynamo.DynamoSectionTeachers;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.StoreBusyException;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Section;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.item.HandoverItems;
import tw.portfolio.record.item.RecordKeys;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.section.Handover;
import tw.portfolio.record.section.HandoverContract;
import tw.portfolio.record.section.Handovers;
import tw.portfolio.record.section.dynamo.DynamoHandovers;
import tw.portfolio.samples.SchoolBuilder;

@OnGround
class DynamoHandoversIT extends HandoverContract {
  private final Backoff backoff = new JitteredBackoff(new Random(1));
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
  protected StorePorts open() {
    return tables.open();
  }

  @Override
  protected boolean isBusy(Throwable failure) {
    return failure instanceof StoreBusyException;
  }

  @Override
  protected RecordStore records() {
    return new DynamoRecordStore(tables.last(), backoff, DataKeys.none());
  }

  @Override
  protected Handovers handovers() {
    return new DynamoHandovers(tables.last(), backoff);
  }

  @Override
  protected SectionTeachers sections() {
    return new DynamoSectionTeachers(tables.last());
  }

  @Override
  protected void interruptAt(Section after) {
    tables.update(
        update ->
            update
                .key(RecordKeys.key(SchoolBuilder.SCHOOL, after.key()).attributes())
                .updateExpression("SET teacher = :t, teacherName = :n, following = :f")
                .expressionAttributeValues(
                    Map.of(
                        ":t", AttributeValue.fromS(after.teacher().text()),
                        ":n", AttributeValue.fromS(after.teacherName()),
                        ":f", AttributeValue.fromBool(true))));
    Handover open = new Handover.OfSection(SchoolBuilder.SCHOOL, after.key(), SchoolBuilder.NOW);
    tables.put(HandoverItems.write(open).attributes());
  }
}
