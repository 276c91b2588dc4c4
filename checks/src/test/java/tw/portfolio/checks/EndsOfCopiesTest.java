package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tw.portfolio.submission.ExportJob;

/** What is deleted ends everywhere, on the day that docs/security.md names. */
class EndsOfCopiesTest {
  private final Template template = Template.ofThisRepository();

  private JsonNode properties(String type, String name) {
    return template.resources(type).get(name).path("Properties");
  }

  private static JsonNode rule(JsonNode bucket, String id) {
    return StreamSupport.stream(bucket.at("/LifecycleConfiguration/Rules").spliterator(), false)
        .filter(rule -> rule.path("Id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldLetVersionsOfDeletedFilesGoAfterNinetyDays() {
    JsonNode discarded = rule(properties("AWS::S3::Bucket", "Files"), "discarded-versions");

    assertThat(discarded.path("Status").asText()).isEqualTo("Enabled");
    assertThat(discarded.at("/NoncurrentVersionExpiration/NoncurrentDays").asInt()).isEqualTo(90);
    assertThat(discarded.path("ExpiredObjectDeleteMarker").asBoolean()).isTrue();
  }

  @Test
  void shouldMarkInTheReplicaWhatIsDeletedHere() {
    assertThat(properties("AWS::S3::Bucket", "Files").findValues("DeleteMarkerReplication"))
        .isNotEmpty()
        .allSatisfy(markers -> assertThat(markers.path("Status").asText()).isEqualTo("Enabled"));
    assertThat(properties("AWS::IAM::Role", "ReplicationRole").toString())
        .contains("s3:ReplicateDelete");
  }

  @Test
  void shouldKeepNoCopyOfTheTableForLongerThanThePageSays() {
    List<Integer> days =
        properties("AWS::Backup::BackupPlan", "BackupPlan").findValues("DeleteAfterDays").stream()
            .map(JsonNode::asInt)
            .toList();

    assertThat(days).isNotEmpty().allMatch(kept -> kept == 35 || kept == 400);
  }

  @Test
  void shouldLetGoOfWhatJobsMade() {
    JsonNode exports = properties("AWS::S3::Bucket", "Exports");

    assertThat(rule(exports, "products").path("Prefix").asText()).isEqualTo("jobs/");
    assertThat(rule(exports, "products").path("ExpirationInDays").toString())
        .contains("ProductDays");
    assertThat(rule(exports, "lists").path("ExpirationInDays").asInt()).isEqualTo(1);
    for (String id : List.of("products", "lists")) {
      assertThat(rule(exports, id).at("/NoncurrentVersionExpiration/NoncurrentDays").asInt())
          .as(id)
          .isEqualTo(1);
    }
  }

  @Test
  void shouldLetGoOfPackagesSoonAndOfTheirListsWhenNothingCanBeTakenBack() {
    JsonNode exports = properties("AWS::S3::Bucket", "Exports");

    JsonNode packages = rule(exports, "packages");
    assertThat(packages.path("Prefix").asText()).isEqualTo("packages/");
    assertThat(packages.path("ExpirationInDays").toString()).contains("ProductDays");
    JsonNode lists = rule(exports, "submission-lists");
    assertThat(lists.path("Prefix").asText()).isEqualTo("submissions/");
    assertThat(Duration.ofDays(lists.path("ExpirationInDays").asInt()))
        .isEqualTo(ExportJob.LISTS_KEPT);
    assertThat(List.of(packages, lists))
        .allSatisfy(
            rule ->
                assertThat(rule.at("/NoncurrentVersionExpiration/NoncurrentDays").asInt())
                    .isEqualTo(1));
  }

  @Test
  void shouldLetGoOfFilesFromOutside() {
    assertThat(
            properties("AWS::S3::Bucket", "ImportFiles")
                .at("/LifecycleConfiguration/Rules")
                .findValues("ExpirationInDays"))
        .isNotEmpty()
        .allMatch(days -> days.asInt() <= 30);
  }
}
