package tw.portfolio.local.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import tw.portfolio.local.template.Table;

/** The ground is as the template says, and is left as it was. */
@OnGround
class GroundIT {
  @Test
  void shouldHaveTheTableOfTheTemplate(Run run) {
    Table wanted = run.stack().template().tables().getFirst();

    TableDescription made =
        run.clients().tables().describeTable(request -> request.tableName(wanted.name())).table();

    assertThat(made.globalSecondaryIndexes())
        .extracting(index -> index.indexName())
        .containsExactlyInAnyOrderElementsOf(
            wanted.indexes().stream().map(Table.Index::name).toList());
    assertThat(
            run.clients()
                .tables()
                .describeTimeToLive(request -> request.tableName(wanted.name()))
                .timeToLiveDescription()
                .timeToLiveStatus())
        .isIn(TimeToLiveStatus.ENABLED, TimeToLiveStatus.ENABLING);
  }

  @Test
  @Needs(Capability.NEW_QUEUES)
  void shouldTakeAwayAllThatItMadeAndNothingElse(Run run) {
    Stack another = run.stack().second();
    Clients clients = Clients.of(new HashMap<>(run.environment().variables()));
    RunResources resources = RunResources.make(clients, another);
    clients
        .objects()
        .putObject(
            request -> request.bucket(another.bucket("Files")).key("a/b"),
            RequestBody.fromString("left behind"));
    assertThat(resources.left()).hasSizeGreaterThan(another.template().queues().size());

    resources.close();

    assertThat(resources.left()).isEqualTo(List.of());
    assertThat(clients.objects().listBuckets().buckets())
        .extracting(bucket -> bucket.name())
        .contains(run.stack().bucket("Files"));
    clients.close();
  }
}
