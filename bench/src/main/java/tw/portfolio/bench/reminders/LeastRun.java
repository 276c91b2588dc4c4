package tw.portfolio.bench.reminders;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.mail.Mail;

/**
 * The least by which everybody hears once of what waits: the index of what waits is read, and for
 * each teacher a mail is noted, sent, and noted as sent.
 */
final class LeastRun {
  private final DynamoDbClient table;
  private final SesV2Client mails;
  private final String name;

  LeastRun(Environment environment) {
    Connection connection = new Connection(environment);
    this.table = connection.client(DynamoDbClient.builder(), "DYNAMODB");
    this.mails = connection.client(SesV2Client.builder(), "SESV2");
    this.name = environment.required("TABLE_NAME");
  }

  /**
   * Milliseconds of a run.
   *
   * @param like a mail as the platform sends it
   * @throws IllegalStateException if something waits for more or fewer teachers
   */
  double run(int teachers, Mail like) {
    long start = System.nanoTime();
    String run = "FLOOR#" + UUID.randomUUID();
    Map<String, List<Map<String, AttributeValue>>> waiting =
        table.scanPaginator(scan -> scan.tableName(name).indexName("waiting")).items().stream()
            .collect(Collectors.groupingBy(item -> item.get("waitingFor").s()));
    waiting.keySet().forEach(teacher -> remind(run, teacher, like));
    double millis = (System.nanoTime() - start) / 1e6;
    if (waiting.size() != teachers) {
      throw new IllegalStateException("Something waits for " + waiting.size());
    }
    return millis;
  }

  private void remind(String run, String teacher, Mail like) {
    note(run, teacher, update -> update.conditionExpression("attribute_not_exists(pk)"), "sending");
    mails.sendEmail(
        mail ->
            mail.fromEmailAddress(like.from())
                .destination(to -> to.toAddresses(like.to()))
                .content(content -> content.simple(simple -> simple(simple, like))));
    note(run, teacher, _ -> {}, "sent");
  }

  private static void simple(Message.Builder message, Mail like) {
    message
        .subject(text(like.subject()))
        .body(body -> body.text(text(like.text())).html(text(like.html().orElse(""))));
  }

  private void note(
      String run, String teacher, Consumer<UpdateItemRequest.Builder> more, String state) {
    table.updateItem(
        update ->
            update
                .tableName(name)
                .key(Map.of("pk", AttributeValue.fromS(run), "sk", AttributeValue.fromS(teacher)))
                .updateExpression("SET #state = :state")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(":state", AttributeValue.fromS(state)))
                .applyMutation(more));
  }

  private static Content text(String text) {
    return Content.builder().charset("UTF-8").data(text).build();
  }
}
