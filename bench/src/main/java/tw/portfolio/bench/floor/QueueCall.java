package tw.portfolio.bench.floor;

import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends a message. */
final class QueueCall implements Runnable {
  private final String queue = Settings.variable("FLOOR_QUEUE");
  private final SqsClient client = Settings.client(SqsClient.builder(), "SQS");

  @Override
  public void run() {
    client.sendMessage(request -> request.queueUrl(queue).messageBody("{}"));
  }
}
