package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.local.trial.Notes;

class QueuesIT {
  @TempDir private static Path data;

  private static Trial trial;
  private static SqsClient queues;

  @BeforeAll
  static void start() {
    trial = Trial.start(data);
    queues = new Connection(trial.system().environment()).client(SqsClient.builder(), "SQS");
  }

  @AfterAll
  static void stop() {
    queues.close();
    trial.close();
  }

  @Test
  void shouldDeleteWhatWorkedAndPutWhatFailedIntoTheDeadLetters() {
    String work = trial.system().environmentOf("Echo").required("QUEUE_URL");
    for (String body : List.of("good", "bad")) {
      queues.sendMessage(r -> r.queueUrl(work).messageBody(body));
    }

    String dead = url("portfolio-local-Dead");
    List<Message> messages =
        queues.receiveMessage(r -> r.queueUrl(dead).waitTimeSeconds(10)).messages();
    assertThat(messages).extracting(Message::body).containsExactly("bad");
    try (Notes notes = new Notes(trial.system().environment())) {
      assertThat(notes.about("worked")).containsExactly("good");
    }
  }

  @Test
  void shouldHideAReceivedMessageUntilItIsGivenBack() {
    String lost = url("portfolio-local-Lost");
    queues.sendMessage(
        r ->
            r.queueUrl(lost)
                .messageBody("一")
                .messageAttributes(
                    Map.of(
                        "kind",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("甲")
                            .build())));

    Message first = queues.receiveMessage(r -> r.queueUrl(lost)).messages().getFirst();
    assertThat(queues.receiveMessage(r -> r.queueUrl(lost)).messages()).isEmpty();
    queues.changeMessageVisibility(
        r -> r.queueUrl(lost).receiptHandle(first.receiptHandle()).visibilityTimeout(0));
    Message second =
        queues
            .receiveMessage(r -> r.queueUrl(lost).messageAttributeNames("All"))
            .messages()
            .getFirst();
    queues.deleteMessage(r -> r.queueUrl(lost).receiptHandle(second.receiptHandle()));

    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.messageAttributes().get("kind").stringValue()).isEqualTo("甲");
    assertThat(queues.getQueueAttributes(r -> r.queueUrl(lost)).attributesAsStrings())
        .containsEntry("ApproximateNumberOfMessages", "0")
        .containsEntry("ApproximateNumberOfMessagesNotVisible", "0");
  }

  @Test
  void shouldKnowNoQueueThatIsNotInTheTemplate() {
    assertThatThrownBy(() -> url("another")).isInstanceOf(QueueDoesNotExistException.class);
  }

  private static String url(String name) {
    return queues.getQueueUrl(r -> r.queueName(name)).queueUrl();
  }
}
