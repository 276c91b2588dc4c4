package tw.portfolio.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.s3.S3Connection;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.Objects;

class ObjectServerTest {
  private static final String BUCKET = "files";

  @TempDir private Path folder;

  @Test
  void shouldFinishAnUploadThatIsUnderWayWhenItIsClosed() throws Exception {
    ObjectServer server = ObjectServer.start(folder, List.of(), Clock.systemUTC(), _ -> {});
    Environment environment = environment(server);
    try (var client = new S3Connection(environment).client();
        Objects objects = new Objects(environment)) {
      client.createBucket(request -> request.bucket(BUCKET));
      HttpURLConnection upload = open(objects.link("slow.txt", "half half"), 9);
      Thread closing = Thread.ofPlatform().unstarted(server::close);
      try (OutputStream body = upload.getOutputStream()) {
        body.write("half".getBytes(StandardCharsets.UTF_8));
        body.flush();
        Eventually.get(this::files, there -> there > 0);
        closing.start();
        Eventually.get(
            closing::getState,
            Set.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED)::contains);
        body.write(" half".getBytes(StandardCharsets.UTF_8));
      }

      assertThat(upload.getResponseCode()).isEqualTo(200);
      closing.join();
    }
    assertThat(folder.resolve(BUCKET).resolve("slow.txt")).hasContent("half half");
  }

  private static Environment environment(ObjectServer server) {
    return new Environment(
        Map.of(
            "AWS_REGION", LocalCredentials.REGION,
            "AWS_ACCESS_KEY_ID", LocalCredentials.KEY,
            "AWS_SECRET_ACCESS_KEY", LocalCredentials.SECRET,
            "AWS_ENDPOINT_URL_S3", server.endpoint().toString(),
            "FILES_BUCKET", BUCKET));
  }

  private static HttpURLConnection open(PresignedPutObjectRequest link, int length)
      throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(link.url().toString()).toURL().openConnection();
    connection.setRequestMethod("PUT");
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(length);
    link.signedHeaders()
        .forEach((name, values) -> connection.setRequestProperty(name, values.getFirst()));
    return connection;
  }

  private long files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
