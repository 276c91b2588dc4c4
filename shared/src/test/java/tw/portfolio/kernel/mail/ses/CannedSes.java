package tw.portfolio.kernel.mail.ses;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers SES's calls from a list, without a network, and keeps what was asked. */
final class CannedSes implements SdkHttpClient {
  private final Deque<Canned> answers = new ArrayDeque<>();
  private final List<String> bodies = new ArrayList<>();

  /** Answers the next call. */
  CannedSes thenAnswer(int status, String error, String body) {
    answers.add(
        () ->
            HttpExecuteResponse.builder()
                .response(
                    SdkHttpResponse.builder()
                        .statusCode(status)
                        .putHeader("x-amzn-ErrorType", error)
                        .build())
                .responseBody(
                    AbortableInputStream.create(
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build());
    return this;
  }

  /** Fails the next call. */
  CannedSes thenFail(IOException failure) {
    answers.add(
        () -> {
          throw failure;
        });
    return this;
  }

  /** The bodies of the calls so far. */
  List<String> bodies() {
    return bodies;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        request.contentStreamProvider().ifPresent(body -> bodies.add(read(body.newStream())));
        return answers.remove().answer();
      }

      @Override
      public void abort() {
        throw new IllegalStateException("Nothing takes long here");
      }
    };
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    answers.clear();
  }

  @FunctionalInterface
  private interface Canned {
    HttpExecuteResponse answer() throws IOException;
  }
}
