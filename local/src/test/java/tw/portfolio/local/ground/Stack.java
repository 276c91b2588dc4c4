package tw.portfolio.local.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tw.portfolio.local.template.Bucket;
import tw.portfolio.local.template.Queue;
import tw.portfolio.local.template.Table;
import tw.portfolio.local.template.Template;
import tw.portfolio.local.template.TemplateReader;

/**
 * The storage that {@code template.yaml} describes, under names that only one run has.
 *
 * @param run what all its names begin with
 * @param template tables, buckets and queues, nothing else
 */
public record Stack(String run, Template template) {
  private static final int RANDOM = 8;

  /** A stack that nobody else has. */
  static Stack unique() {
    return named("portfolio-it-" + UUID.randomUUID().toString().substring(0, RANDOM));
  }

  /** A second one, whose names begin as those of this one do. */
  Stack second() {
    return named(run + "-second");
  }

  private static Stack named(String run) {
    Template real = read();
    return new Stack(
        run,
        new Template(
            Optional.empty(),
            List.of(),
            real.tables().stream().map(table -> renamed(run, table)).toList(),
            real.buckets().stream()
                .map(it -> new Bucket(it.id(), name(run, it.id()), it.corsOrigins()))
                .toList(),
            real.queues().stream().map(queue -> renamed(run, real, queue)).toList(),
            Optional.empty(),
            Map.of()));
  }

  private static Template read() {
    Map<String, String> usual =
        Map.of(
            "TokenIssuer",
            "https://issuer.test",
            "PagesDomain",
            "web.test",
            "MailFrom",
            "a@b.test");
    try {
      return new TemplateReader(Map.of(), usual, URI.create("http://queues.test"))
          .read(Path.of("..", "template.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String run, String id) {
    return run + "-" + id.toLowerCase(Locale.ROOT);
  }

  private static Table renamed(String run, Table table) {
    return called(table, name(run, table.id()));
  }

  private static Table called(Table table, String name) {
    return new Table(
        table.id(), name, table.attributes(), table.key(), table.indexes(), table.expiry());
  }

  private static Queue renamed(String run, Template real, Queue queue) {
    return new Queue(
        queue.id(),
        name(run, queue.id()),
        arn(run, queue),
        queue.visibility(),
        queue.delay(),
        queue.retention(),
        queue
            .redrive()
            .map(
                to -> new Queue.Redrive(arn(run, real.queueOf(to.targetArn())), to.maxReceives())));
  }

  private static String arn(String run, Queue queue) {
    return queue.arn().substring(0, queue.arn().lastIndexOf(':') + 1) + name(run, queue.id());
  }

  /** The template's table under this name. */
  public Table table(String name) {
    return called(template.tables().getFirst(), run + "-" + name);
  }

  /** The name of the bucket with this logical id. */
  String bucket(String id) {
    return template.buckets().stream()
        .filter(bucket -> bucket.id().equals(id))
        .map(Bucket::name)
        .findFirst()
        .orElseThrow();
  }

  /** The name of the queue with this logical id. */
  String queue(String id) {
    return template.queues().stream()
        .filter(queue -> queue.id().equals(id))
        .map(Queue::name)
        .findFirst()
        .orElseThrow();
  }

  /** A sender of mails. */
  String sender() {
    return run + "@portfolio.invalid";
  }
}
