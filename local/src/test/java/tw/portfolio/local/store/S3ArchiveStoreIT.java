package tw.portfolio.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import tw.portfolio.kernel.files.ArchiveOutput;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.RangedBytes;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.local.ground.Capability;
import tw.portfolio.local.ground.Needs;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;

@OnGround
class S3ArchiveStoreIT {
  private static final int PART = 5 * 1024 * 1024;

  private S3Client client;
  private String bucket;
  private ArchiveStore archives;

  @BeforeAll
  void open(Run run) {
    client = run.clients().objects();
    bucket = run.environment().required("EXPORTS_BUCKET");
    archives = S3ArchiveStore.ofExports(run.environment());
  }

  @Test
  void shouldGiveBackWhatWasStoredInParts() throws IOException {
    byte[] content = new byte[2 * PART + 12_345];
    new Random(7).nextBytes(content);
    try (ArchiveOutput out =
        new ArchiveOutput(archives, "213303/x/a.zip", "application/zip", PART, 3)) {
      out.write(content);
      out.complete();
    }

    try (InputStream in = archives.open("213303/x/a.zip").orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void shouldGiveBackAPartOfAnObjectAndNothingOfAnother() throws IOException {
    archives.put("213303/x/part", "application/zip", new byte[] {0, 1, 2, 3, 4, 5});
    RangedBytes found = archives.ranged("213303/x/part").orElseThrow();

    assertThat(found.size()).isEqualTo(6);
    try (InputStream in = found.read(2, 3)) {
      assertThat(in.readAllBytes()).containsExactly(2, 3, 4);
    }
    assertThat(archives.ranged("213303/x/no part")).isEmpty();

    archives.put("213303/x/part", "application/zip", new byte[] {9, 9, 9, 9, 9, 9});
    assertThatThrownBy(() -> found.read(2, 3)).isInstanceOf(S3Exception.class);
  }

  @Test
  void shouldLeaveNothingBehindWhenItGivesUp() throws IOException, InterruptedException {
    ArchiveStore.Upload upload = archives.begin("213303/x/b.zip", "application/zip");
    upload.part(1, new byte[100], 100);

    upload.abort();

    assertThat(archives.open("213303/x/b.zip")).isEmpty();
    assertThat(client.listMultipartUploads(request -> request.bucket(bucket)).uploads()).isEmpty();
  }

  @Test
  void shouldLinkToAnObject() throws IOException, InterruptedException {
    HttpResponse<byte[]> response = fetched();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).containsExactly(1, 2, 3);
  }

  @Test
  @Needs(Capability.RESPONSE_HEADERS)
  void shouldLinkToAnObjectUnderItsOwnName() throws IOException, InterruptedException {
    assertThat(fetched().headers().firstValue("content-disposition"))
        .contains("attachment; filename*=UTF-8''%E9%AB%98%E4%BA%8C%E5%BF%A0.csv");
  }

  private HttpResponse<byte[]> fetched() throws IOException, InterruptedException {
    archives.put("213303/x/c.csv", "text/csv; charset=utf-8", new byte[] {1, 2, 3});
    DownloadLink link =
        archives.get("213303/x/c.csv", "高二忠.csv", Duration.ofMinutes(15), Instant.now());
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(link.url()).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  @Test
  void shouldKeepAnEmptyObject() throws IOException {
    archives.put("213303/x/empty", "text/plain", new byte[0]);

    assertThat(archives.has("213303/x/empty")).isTrue();
    assertThat(archives.has("213303/x/none")).isFalse();
    try (InputStream in = archives.open("213303/x/empty").orElseThrow()) {
      assertThat(in.readAllBytes()).isEmpty();
    }
  }
}
