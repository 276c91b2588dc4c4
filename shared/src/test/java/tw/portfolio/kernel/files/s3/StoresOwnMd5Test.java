package tw.portfolio.kernel.files.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;

/**
 * Against a server that answers as S3 does: what it tags depends on how an object came and lies.
 */
class StoresOwnMd5Test {
  private static final String TAG = "0123456789abcdef0123456789abcdef";
  private static final ObjectKey KEY =
      new ObjectKey(SchoolBuilder.SCHOOL, Ids.nth(1), 1, FilePart.DOCUMENT);

  private HttpServer server;
  private volatile Map<String, String> said = Map.of();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "%PDF".getBytes(StandardCharsets.UTF_8);
          Headers headers = exchange.getResponseHeaders();
          headers.add("Last-Modified", "Fri, 20 Nov 2026 04:00:00 GMT");
          said.forEach(headers::add);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Optional<Md5> md5(Map<String, String> headers) {
    said = headers;
    Environment environment =
        new Environment(
            Map.of(
                "FILES_BUCKET",
                "files",
                "AWS_REGION",
                "ap-east-2",
                "AWS_ACCESS_KEY_ID",
                "someone",
                "AWS_SECRET_ACCESS_KEY",
                "secret",
                "AWS_ENDPOINT_URL",
                "http://127.0.0.1:" + server.getAddress().getPort()));
    return S3FileStore.of(environment).read(KEY).orElseThrow().md5();
  }

  @Test
  void shouldBelieveTheTagOfAWholeObjectUnderTheStoresOwnKeys() {
    assertThat(md5(Map.of("ETag", "\"" + TAG + "\"", "x-amz-server-side-encryption", "AES256")))
        .contains(new Md5(TAG));
  }

  @Test
  void shouldNotBelieveTheTagOfAnObjectThatCameInParts() {
    assertThat(md5(Map.of("ETag", "\"" + TAG + "-2\"", "x-amz-server-side-encryption", "AES256")))
        .isEmpty();
  }

  @Test
  void shouldNotBelieveTheTagUnderAnotherKeyNorWhereTheStoreSaysNothing() {
    assertThat(md5(Map.of("ETag", "\"" + TAG + "\"", "x-amz-server-side-encryption", "aws:kms")))
        .isEmpty();
    assertThat(md5(Map.of("ETag", "\"" + TAG + "\""))).isEmpty();
  }
}
