package tw.portfolio.functions.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.kernel.aws.Environment;

/**
 * The API over HTTPS, at the host and stage that API Gateway says the file was asked of: its name
 * can't be a variable of a function, since the API names the function.
 */
final class HttpSchoolApi implements SchoolApi {
  /** A function of the API answers within 29 seconds or not at all. */
  private static final int LONGEST_WAIT_MILLIS = Math.toIntExact(Duration.ofSeconds(20).toMillis());

  private final Optional<URI> elsewhere;

  /**
   * @param elsewhere where it is, if it is not on AWS
   */
  private HttpSchoolApi(Optional<URI> elsewhere) {
    this.elsewhere = elsewhere;
  }

  static HttpSchoolApi of(Environment environment) {
    return new HttpSchoolApi(environment.endpoint("API"));
  }

  @Override
  public Reply get(Asked asked) {
    try {
      String api = elsewhere.map(URI::toString).orElseGet(() -> "https://" + asked.api());
      HttpURLConnection http =
          (HttpURLConnection)
              URI.create(api + asked.path() + query(asked)).toURL().openConnection();
      http.setRequestProperty("authorization", asked.token());
      http.setConnectTimeout(LONGEST_WAIT_MILLIS);
      http.setReadTimeout(LONGEST_WAIT_MILLIS);
      http.setInstanceFollowRedirects(false);
      int status = http.getResponseCode();
      return new Reply(
          status,
          Optional.ofNullable(http.getContentType()).orElse("application/json"),
          body(status < HttpURLConnection.HTTP_BAD_REQUEST ? http.getInputStream() : error(http)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream error(HttpURLConnection http) {
    return Optional.ofNullable(http.getErrorStream()).orElseGet(InputStream::nullInputStream);
  }

  private static String body(InputStream content) throws IOException {
    try (content) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String query(Asked asked) {
    Map<String, String> sorted = new TreeMap<>(asked.query());
    return sorted.isEmpty()
        ? ""
        : sorted.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
