package tw.portfolio.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import tw.portfolio.aws.Connection;
import tw.portfolio.aws.Environment;

/** Puts objects by presigned links, as a browser does. */
final class Objects implements AutoCloseable {
  private static final List<String> SENT_BY_THE_CLIENT_ITSELF = List.of("host", "content-length");

  private final Environment environment;
  private final String bucket;
  private final S3Presigner presigner;
  private final S3Client client;
  private final HttpClient http = HttpClient.newHttpClient();

  Objects(LocalSystem system) {
    this.environment = system.environment();
    this.bucket = environment.required("FILES_BUCKET");
    Connection connection = new Connection(environment);
    this.presigner =
        S3Presigner.builder()
            .region(connection.region())
            .credentialsProvider(connection.credentials())
            .endpointOverride(system.s3Endpoint())
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    this.client = connection.client(S3Client.builder().forcePathStyle(true), "S3");
  }

  S3Client client() {
    return client;
  }

  String bucket() {
    return bucket;
  }

  /** A link for exactly this content, once. */
  PresignedPutObjectRequest link(String key, String content) {
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
  HttpResponse<String> put(PresignedPutObjectRequest link, String content)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(link.url().toString()))
            .PUT(HttpRequest.BodyPublishers.ofString(content));
    link.signedHeaders()
        .forEach(
            (name, values) -> {
              if (!SENT_BY_THE_CLIENT_ITSELF.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.header(name, String.join(",", values));
              }
            });
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
