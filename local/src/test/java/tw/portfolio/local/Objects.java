package tw.portfolio.local;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.s3.S3Connection;

/** Puts objects by presigned links, as a browser does. */
public final class Objects implements AutoCloseable {
  private static final List<String> SENT_BY_THE_CLIENT_ITSELF = List.of("host", "content-length");

  private final String bucket;
  private final S3Presigner presigner;
  private final S3Client client;
  private final HttpClient http = HttpClient.newHttpClient();

  /** Objects of the bucket {@code FILES_BUCKET}. */
  public Objects(Environment environment) {
    this.bucket = environment.required("FILES_BUCKET");
    Connection connection = new Connection(environment);
    this.presigner =
        S3Presigner.builder()
            .region(connection.region())
            .credentialsProvider(connection.credentials())
            .dualstackEnabled(false)
            .fipsEnabled(false)
            .endpointOverride(environment.endpoint("S3").orElseThrow())
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    this.client = new S3Connection(environment).client();
  }

  S3Client client() {
    return client;
  }

  String bucket() {
    return bucket;
  }

  /** A link for exactly this content, once. */
  public PresignedPutObjectRequest link(String key, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    PutObjectRequest put =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentLength((long) bytes.length)
            .contentType("text/plain")
            .checksumSHA256(sha256(bytes))
            .ifNoneMatch("*")
            .build();
    return presigner.presignPutObject(
        link -> link.signatureDuration(Duration.ofMinutes(5)).putObjectRequest(put));
  }

  /** Sends other content than the link is for, or the same. */
  public HttpResponse<String> put(PresignedPutObjectRequest link, String content)
      throws IOException, InterruptedException {
    return put(link, UnaryOperator.identity(), Set.of(), content);
  }

  /**
   * Sends by a link that was altered.
   *
   * @param altered what became of its address
   * @param without headers that are left out, in small letters
   */
  public HttpResponse<String> put(
      PresignedPutObjectRequest link,
      UnaryOperator<String> altered,
      Set<String> without,
      String content)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(altered.apply(link.url().toString())))
            .PUT(HttpRequest.BodyPublishers.ofString(content));
    link.signedHeaders()
        .forEach(
            (name, values) -> {
              String small = name.toLowerCase(Locale.ROOT);
              if (!SENT_BY_THE_CLIENT_ITSELF.contains(small) && !without.contains(small)) {
                request.header(name, String.join(",", values));
              }
            });
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Fetches by a link that asks for this {@code Content-Disposition}. */
  public HttpResponse<String> get(String key, String disposition)
      throws IOException, InterruptedException {
    URL url =
        presigner
            .presignGetObject(
                link ->
                    link.signatureDuration(Duration.ofMinutes(5))
                        .getObjectRequest(
                            get ->
                                get.bucket(bucket)
                                    .key(key)
                                    .responseContentDisposition(disposition)))
            .url();
    return http.send(
        HttpRequest.newBuilder(URI.create(url.toString())).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.close();
    presigner.close();
    client.close();
  }
}
