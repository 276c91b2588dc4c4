package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.dynamo.PacedWriter;
import tw.portfolio.kernel.dynamo.PartitionPace;
import tw.portfolio.reminder.delivery.MailPace;

/** Those who write by the thousand don't know of each other, but the template knows of all. */
class PacedWritersTest {
  @Test
  void shouldLeaveHalfOfAPartitionToPeopleWhenAllWriteAtOnce() {
    int workers =
        function("ImportWorker")
            .at("/Events/Step/Properties/ScalingConfig/MaximumConcurrency")
            .asInt();
    int sweeps = function("Sweep").path("ReservedConcurrentExecutions").path(1).asInt();

    assertThat(workers * PacedWriter.IMPORT_WORKER.units() + sweeps * PacedWriter.SWEEP.units())
        .isBetween(PartitionPace.MOST * 9 / 10, PartitionPace.MOST);
  }

  /** What SES takes a second is shared by as many workers as the template lets run at once. */
  @Test
  void shouldShareWhatTheMailServiceTakesAmongAsManyWorkersAsThereAre() {
    assertThat(
            function("ReminderWorker")
                .at("/Events/Step/Properties/ScalingConfig/MaximumConcurrency")
                .asInt())
        .isEqualTo(MailPace.WORKERS);
    assertThat(function("ReminderWorker").at("/Environment/Variables/MAILS_PER_SECOND").asText())
        .isEqualTo("MailsPerSecond");
  }

  private static JsonNode function(String name) {
    return Template.ofThisRepository().functions().get(name).json();
  }
}
