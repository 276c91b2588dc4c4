package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.dynamo.PacedWriter;
import tw.portfolio.kernel.dynamo.PartitionPace;

/** Those who write by the thousand don't know of each other, but the template knows of all. */
class PacedWritersTest {
  @Test
  void shouldLeaveHalfOfAPartitionToPeopleWhenAllWriteAtOnce() {
    assertThat(Arrays.stream(PacedWriter.values()).mapToLong(PacedWritersTest::together).sum())
        .isBetween(PartitionPace.MOST * 9 / 10, PartitionPace.MOST);
  }

  private static long together(PacedWriter writer) {
    return writer.units()
        * switch (writer) {
          case IMPORT_WORKER ->
              function("ImportWorker")
                  .at("/Events/Step/Properties/ScalingConfig/MaximumConcurrency")
                  .asInt();
          // Two at once would do the same work twice.
          case SWEEP -> function("Sweep").path("ReservedConcurrentExecutions").path(1).asInt();
        };
  }

  private static JsonNode function(String name) {
    return Template.ofThisRepository().functions().get(name).json();
  }
}
