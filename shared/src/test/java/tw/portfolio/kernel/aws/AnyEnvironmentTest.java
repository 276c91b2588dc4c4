package tw.portfolio.kernel.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a client does follows from its {@link Environment}, whatever the machine says to the SDK.
 */
class AnyEnvironmentTest {
  private static final String NOWHERE = "http://127.0.0.1:9";

  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Headers headers = exchange.getRequestHeaders();
      seen.add(
          exchange.getRequestMethod()
              + " "
              + exchange.getRequestURI()
              + " "
              + headers.getFirst("Authorization").replaceAll(", SignedHeaders.*|/[0-9]{8}", "")
              + (headers.containsKey("X-amz-security-token") ? " with a token" : "")
              + (headers.containsKey("X-amz-trailer") ? " with a checksum" : ""));
      byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Test
  void shouldDoTheSameInAnyEnvironment(@TempDir Path folder) throws Exception {
    List<String> undisturbed = doneIn(Map.of());
    List<String> disturbed = doneIn(hostile(folder));

    assertThat(undisturbed)
        .containsExactly(
            "POST / AWS4-HMAC-SHA256 Credential=ours/ap-east-2/dynamodb/aws4_request",
            "PUT /files/a AWS4-HMAC-SHA256 Credential=ours/ap-east-2/s3/aws4_request with a"
                + " checksum",
            "table DefaultLegacyRetryStrategy 9",
            "bucket DefaultLegacyRetryStrategy 4");
    assertThat(disturbed).isEqualTo(undisturbed);
  }

  private static Map<String, String> hostile(Path folder) throws IOException {
    Path profiles =
        Files.writeString(
            folder.resolve("config"),
            """
            [profile theirs]
            region = xx
            endpoint_url = http://127.0.0.1:9
            retry_mode = adaptive
            max_attempts = 1
            use_fips_endpoint = true
            request_checksum_calculation = when_required
            """);
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_CONFIG_FILE", profiles.toString());
    variables.put("AWS_PROFILE", "theirs");
    variables.put("AWS_REGION", "xx");
    variables.put("AWS_DEFAULT_REGION", "xx");
    variables.put("AWS_ACCESS_KEY_ID", "theirs");
    variables.put("AWS_SECRET_ACCESS_KEY", "theirs");
    variables.put("AWS_SESSION_TOKEN", "theirs");
    variables.put("AWS_ENDPOINT_URL", NOWHERE);
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", NOWHERE);
    variables.put("AWS_ENDPOINT_URL_S3", NOWHERE);
    variables.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    variables.put("AWS_MAX_ATTEMPTS", "1");
    variables.put("AWS_RETRY_MODE", "adaptive");
    variables.put("AWS_DEFAULTS_MODE", "mobile");
    variables.put("AWS_USE_FIPS_ENDPOINT", "true");
    variables.put("AWS_USE_DUALSTACK_ENDPOINT", "true");
    variables.put("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required");
    variables.put("AWS_RESPONSE_CHECKSUM_VALIDATION", "when_required");
    variables.put("HTTP_PROXY", NOWHERE);
    variables.put("http_proxy", NOWHERE);
    variables.put("TZ", "Pacific/Kiritimati");
    variables.put("LANG", "C");
    return variables;
  }

  /** The requests that were made, then what the program said itself. */
  private List<String> doneIn(Map<String, String> variables)
      throws IOException, InterruptedException {
    seen.clear();
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AskingServices.class.getName(),
                "http://127.0.0.1:" + server.getAddress().getPort())
            .redirectErrorStream(true);
    java.environment().clear();
    java.environment().putAll(variables);
    Process process = java.start();
    List<String> done = new ArrayList<>();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      done.addAll(output.lines().filter(line -> !line.startsWith("SLF4J")).toList());
    }
    assertThat(process.waitFor()).as(String.join("\n", done)).isZero();
    done.addAll(0, List.copyOf(seen));
    return done;
  }
}
