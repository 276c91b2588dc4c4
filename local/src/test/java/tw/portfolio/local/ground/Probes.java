package tw.portfolio.local.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.Objects;

/** Tries a ground out, under the names of a run. */
final class Probes {
  private final Clients clients;
  private final Stack stack;
  private final Environment environment;

  Probes(Clients clients, Stack stack, Environment environment) {
    this.clients = clients;
    this.stack = stack;
    this.environment = environment;
  }

  private static String key() {
    return "probe/" + UUID.randomUUID();
  }

  /** Something sent by a link. */
  @FunctionalInterface
  private interface Sending {
    HttpResponse<String> through(Objects objects) throws IOException, InterruptedException;
  }

  private boolean refused(Sending sending) {
    try (Objects objects = new Objects(environment)) {
      return sending.through(objects).statusCode() / 100 == 4;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while trying the ground out", e);
    }
  }

  boolean refusesAnotherKey() {
    return refused(
        objects ->
            objects.put(
                objects.link(key(), "right"),
                url -> url.replace("/probe/", "/other/"),
                Set.of(),
                "right"));
  }

  boolean refusesAnotherSize() {
    return refused(objects -> objects.put(objects.link(key(), "right"), "right and more"));
  }

  boolean refusesAMissingHeader() {
    return refused(
        objects ->
            objects.put(
                objects.link(key(), "right"),
                UnaryOperator.identity(),
                Set.of("if-none-match"),
                "right"));
  }

  boolean refusesOtherBytes() {
    return refused(objects -> objects.put(objects.link(key(), "right"), "wrong"));
  }

  boolean refusesASecondWrite() {
    String key = key();
    return refused(
        objects -> {
          objects.put(objects.link(key, "once"), "once");
          return objects.put(objects.link(key, "twice"), "twice");
        });
  }

  boolean answersAsAsked() {
    String key = key();
    String wanted = "attachment; filename=probe";
    clients
        .objects()
        .putObject(
            request -> request.bucket(stack.bucket("Files")).key(key), RequestBody.fromString("x"));
    try (Objects objects = new Objects(environment)) {
      return objects
          .get(key, wanted)
          .headers()
          .firstValue("content-disposition")
          .filter(wanted::equals)
          .isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while trying the ground out", e);
    }
  }

  boolean keepsTransactionsApart() {
    return new Isolation(clients.tables(), stack.template().tables().getFirst().name()).holds();
  }

  boolean keepsVersions() {
    String bucket = stack.run() + "-probe";
    clients.objects().createBucket(request -> request.bucket(bucket));
    try {
      clients
          .objects()
          .putBucketVersioning(
              request ->
                  request
                      .bucket(bucket)
                      .versioningConfiguration(
                          versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
      return Optional.ofNullable(
              clients
                  .objects()
                  .putObject(
                      request -> request.bucket(bucket).key(key()), RequestBody.fromString("first"))
                  .versionId())
          .isPresent();
    } catch (AwsServiceException lacking) {
      return false;
    }
  }

  boolean makesQueues() {
    try {
      String url =
          clients
              .queues()
              .createQueue(request -> request.queueName(stack.run() + "-probe"))
              .queueUrl();
      return !url.isBlank();
    } catch (AwsServiceException lacking) {
      return false;
    }
  }

  boolean letsTheRunSend() {
    return sends(stack.sender());
  }

  boolean refusesStrangers() {
    return !sends("stranger-" + stack.sender());
  }

  private boolean sends(String from) {
    try {
      return !clients
          .mails()
          .sendEmail(
              request ->
                  request
                      .fromEmailAddress(from)
                      .destination(to -> to.toAddresses(Run.RECIPIENT))
                      .content(
                          content ->
                              content.simple(
                                  simple ->
                                      simple
                                          .subject(subject -> subject.data("probe"))
                                          .body(body -> body.text(text -> text.data("probe"))))))
          .messageId()
          .isBlank();
    } catch (AwsServiceException refused) {
      return false;
    }
  }
}
