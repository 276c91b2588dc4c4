package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import tw.portfolio.aws.Environment;
import tw.portfolio.export.MultipartOutput;
import tw.portfolio.files.ArchiveStore;
import tw.portfolio.files.UploadLinks.DownloadLink;
import tw.portfolio.files.s3.S3ArchiveStore;
import tw.portfolio.files.s3.S3Connection;
import tw.portfolio.local.service.ObjectServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3ArchiveStoreIT {
  private static final String BUCKET = "exports";
  private static final int PART = 5 * 1024 * 1024;

  private ObjectServer server;
  private S3Client client;
  private ArchiveStore archives;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = ObjectServer.start(folder, List.of("*"), Clock.systemUTC(), _ -> {});
    Environment environment = LocalTable.environment(server.endpoint());
    S3Connection s3 = new S3Connection(environment);
    client = s3.client();
    client.createBucket(request -> request.bucket(BUCKET));
    archives = new S3ArchiveStore(client, s3.presigner(), BUCKET);
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void shouldGiveBackWhatWasStoredInParts() throws IOException {
    byte[] content = new byte[2 * PART + 12_345];
    new Random(7).nextBytes(content);
    ArchiveStore.Upload upload = archives.begin("213303/x/a.zip", "application/zip");
    try (MultipartOutput out = new MultipartOutput(upload, PART, 3)) {
      out.write(content);
    }
    upload.complete();

    try (InputStream in = archives.open("213303/x/a.zip").orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void shouldLeaveNothingBehindWhenItGivesUp() throws IOException, InterruptedException {
    ArchiveStore.Upload upload = archives.begin("213303/x/b.zip", "application/zip");
    upload.part(1, new byte[100], 100);

    upload.abort();

    assertThat(archives.open("213303/x/b.zip")).isEmpty();
    assertThat(client.listMultipartUploads(request -> request.bucket(BUCKET)).uploads()).isEmpty();
  }

  @Test
  void shouldLinkToAnObjectUnderItsOwnName() throws IOException, InterruptedException {
    archives.put("213303/x/c.csv", "text/csv; charset=utf-8", new byte[] {1, 2, 3});
    archives.put("213303/x/empty", "text/plain", new byte[0]);

    DownloadLink link =
        archives.get("213303/x/c.csv", "高二忠.csv", Duration.ofMinutes(15), Instant.now());

    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(link.url()).build(), HttpResponse.BodyHandlers.ofByteArray());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).containsExactly(1, 2, 3);
      assertThat(response.headers().firstValue("content-disposition"))
          .contains("attachment; filename*=UTF-8''%E9%AB%98%E4%BA%8C%E5%BF%A0.csv");
    }
    try (InputStream in = archives.open("213303/x/empty").orElseThrow()) {
      assertThat(in.readAllBytes()).isEmpty();
    }
  }
}
