package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.local.trial.Notes;

class ObjectsIT {
  private static final int PART = 5 << 20;

  @TempDir private static Path data;

  private static Trial trial;
  private static Objects objects;
  private static Notes notes;

  @BeforeAll
  static void start() {
    trial = Trial.start(data);
    objects = new Objects(trial.system().environment());
    notes = new Notes(trial.system().environment());
  }

  @AfterAll
  static void stop() {
    notes.close();
    objects.close();
    trial.close();
  }

  @Test
  void shouldTellTheFunctionOfAnObjectThatArrived() throws Exception {
    String key = "in/王 小明+1.txt";
    var response = objects.put(objects.link(key, "內容"), "內容");

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    List<String> seen =
        Eventually.get(() -> notes.about("arrived"), all -> !withKey(all, "%2B1.txt").isEmpty());
    assertThat(withKey(seen, "%2B1.txt"))
        .singleElement()
        .asString()
        .startsWith("ObjectCreated:Put in/%E7%8E%8B+%E5%B0%8F%E6%98%8E%2B1.txt 6 ");
  }

  @Test
  void shouldRefuseOtherBytesOfTheSameSize() throws Exception {
    var response = objects.put(objects.link("in/bytes.txt", "right"), "wrong");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("BadDigest");
    assertThat(objects.client().listObjectsV2(r -> r.bucket(objects.bucket())).contents())
        .noneMatch(object -> object.key().equals("in/bytes.txt"));
  }

  @Test
  void shouldRefuseAnotherSize() throws Exception {
    var response = objects.put(objects.link("in/size.txt", "right"), "right and more");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("SignatureDoesNotMatch");
  }

  @Test
  void shouldRefuseASecondWrite() throws Exception {
    PresignedPutObjectRequest link = objects.link("in/once.txt", "once");

    assertThat(objects.put(link, "once").statusCode()).isEqualTo(200);
    var second = objects.put(link, "once");
    assertThat(second.statusCode()).isEqualTo(412);
    assertThat(second.body()).contains("PreconditionFailed");
  }

  @Test
  void shouldGiveSizeChecksumTypeAndMetadataBackAsPut() {
    byte[] bytes = "kept".getBytes(StandardCharsets.UTF_8);
    objects
        .client()
        .putObject(
            put ->
                put.bucket(objects.bucket())
                    .key("kept.txt")
                    .contentType("text/plain")
                    .checksumSHA256(Objects.sha256(bytes))
                    .metadata(Map.of("piece", "p1")),
            RequestBody.fromBytes(bytes));

    HeadObjectResponse first = head("kept.txt");
    HeadObjectResponse second = head("kept.txt");
    assertThat(first.contentLength()).isEqualTo(4);
    assertThat(first.contentType()).isEqualTo("text/plain");
    assertThat(first.metadata()).isEqualTo(Map.of("piece", "p1"));
    assertThat(first.checksumSHA256()).isEqualTo(Objects.sha256(bytes));
    assertThat(second.eTag()).isEqualTo(first.eTag());
    assertThat(second.lastModified()).isEqualTo(first.lastModified());
  }

  @Test
  void shouldShowThatAFileWasAlteredBehindItsBack() throws IOException {
    objects
        .client()
        .putObject(
            put -> put.bucket(objects.bucket()).key("altered.txt"),
            RequestBody.fromString("before"));
    HeadObjectResponse before = head("altered.txt");
    Path file = data.resolve("s3").resolve(objects.bucket()).resolve("altered.txt");
    Files.writeString(file, "after!");
    Files.setLastModifiedTime(
        file, java.nio.file.attribute.FileTime.from(before.lastModified().plusSeconds(5)));

    assertThat(head("altered.txt").lastModified()).isNotEqualTo(before.lastModified());
  }

  @Test
  void shouldTellOnceOfAnObjectMadeOfParts() {
    String key = "in/parts.bin";
    String upload =
        objects.client().createMultipartUpload(r -> r.bucket(objects.bucket()).key(key)).uploadId();
    List<CompletedPart> parts = List.of(part(key, upload, 1, PART), part(key, upload, 2, 10));
    objects
        .client()
        .completeMultipartUpload(
            r ->
                r.bucket(objects.bucket())
                    .key(key)
                    .uploadId(upload)
                    .multipartUpload(u -> u.parts(parts)));

    List<String> seen =
        Eventually.get(() -> withKey(notes.about("arrived"), "parts.bin"), all -> !all.isEmpty());
    assertThat(seen)
        .singleElement()
        .asString()
        .startsWith("ObjectCreated:CompleteMultipartUpload in/parts.bin " + (PART + 10));
  }

  @Test
  void shouldPutAnEventThatFailedEveryTimeIntoTheQueueForFailures() throws Exception {
    objects.put(objects.link("in/bad", "x"), "x");

    try (SqsClient queues =
        new Connection(trial.system().environment()).client(SqsClient.builder(), "SQS")) {
      String lost = queues.getQueueUrl(r -> r.queueName("portfolio-local-Lost")).queueUrl();
      var messages = queues.receiveMessage(r -> r.queueUrl(lost).waitTimeSeconds(10)).messages();
      assertThat(messages)
          .singleElement()
          .satisfies(m -> assertThat(m.body()).contains("RetriesExhausted").contains("in/bad"));
    }
  }

  @Test
  void shouldTakeABodyThatComesInDrips() throws Exception {
    PresignedPutObjectRequest link = objects.link("drips.txt", "drip drip drip");
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(link.url().toString()).toURL().openConnection();
    connection.setRequestMethod("PUT");
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(14);
    link.signedHeaders()
        .forEach((name, values) -> connection.setRequestProperty(name, values.getFirst()));
    try (OutputStream body = connection.getOutputStream()) {
      for (String drip : List.of("drip", " drip", " drip")) {
        body.write(drip.getBytes(StandardCharsets.UTF_8));
        body.flush();
        java.util.concurrent.locks.LockSupport.parkNanos(700_000_000);
      }
    }

    assertThat(connection.getResponseCode()).isEqualTo(200);
  }

  private static HeadObjectResponse head(String key) {
    return objects
        .client()
        .headObject(r -> r.bucket(objects.bucket()).key(key).checksumMode(ChecksumMode.ENABLED));
  }

  private static CompletedPart part(String key, String upload, int number, int size) {
    String eTag =
        objects
            .client()
            .uploadPart(
                r -> r.bucket(objects.bucket()).key(key).uploadId(upload).partNumber(number),
                RequestBody.fromBytes(new byte[size]))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(eTag).build();
  }

  private static List<String> withKey(List<String> seen, String part) {
    return seen.stream().filter(note -> note.contains(part)).toList();
  }
}
