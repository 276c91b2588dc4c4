package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.SqsClient;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.local.trial.Notes;

class RestartIT {
  @TempDir private Path data;

  @Test
  void shouldKeepEverythingOverARestart() throws Exception {
    String token;
    try (Trial first = Trial.start(Trial.options(data));
        Notes notes = new Notes(first.system().environment());
        Objects objects = new Objects(first.system().environment());
        SqsClient queues =
            new Connection(first.system().environment()).client(SqsClient.builder(), "SQS")) {
      notes.add("kept", "1", "item");
      objects
          .client()
          .putObject(
              r -> r.bucket(objects.bucket()).key("kept.txt"), RequestBody.fromString("object"));
      String lost = queues.getQueueUrl(r -> r.queueName("portfolio-local-Lost")).queueUrl();
      queues.sendMessage(r -> r.queueUrl(lost).messageBody("message"));
      token = first.system().tokens().publicKeys().toString();
    }

    try (Trial second = Trial.start(Trial.options(data));
        Notes notes = new Notes(second.system().environment());
        Objects objects = new Objects(second.system().environment());
        SqsClient queues =
            new Connection(second.system().environment()).client(SqsClient.builder(), "SQS")) {
      assertThat(notes.about("kept")).containsExactly("item");
      assertThat(
              objects
                  .client()
                  .getObjectAsBytes(r -> r.bucket(objects.bucket()).key("kept.txt"))
                  .asUtf8String())
          .isEqualTo("object");
      String lost = queues.getQueueUrl(r -> r.queueName("portfolio-local-Lost")).queueUrl();
      assertThat(queues.receiveMessage(r -> r.queueUrl(lost)).messages())
          .extracting(message -> message.body())
          .containsExactly("message");
      assertThat(second.system().tokens().publicKeys().toString()).isEqualTo(token);
    }
  }

  @Test
  void shouldSeedBeforeTheApiAnswersAndRefuseASecondSystemOnTheSameFolder() {
    SigningKey.into(data);
    List<String> seeded = new ArrayList<>();
    LocalOptions options =
        Trial.options(data).withSeed(environment -> seeded.add(environment.required("TABLE_NAME")));

    try (Trial trial = Trial.start(options)) {
      assertThat(seeded).containsExactly("portfolio-local-Table");
      assertThat(trial.system().api().getPort()).isPositive();
      assertThatThrownBy(() -> LocalSystem.start(Trial.options(data)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another local system");
    }
  }
}
