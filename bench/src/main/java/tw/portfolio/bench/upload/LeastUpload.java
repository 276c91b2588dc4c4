package tw.portfolio.bench.upload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.http.Json;

/**
 * The same bytes by the same kind of link into the same S3, with the same items written before and
 * after in one transaction each: nothing is asked, read back or looked at.
 */
final class LeastUpload implements AutoCloseable {
  private static final Duration VALID = Duration.ofMinutes(15);

  private final Client client;
  private final DynamoDbClient tables;
  private final S3Presigner presigner;
  private final String table;
  private final String bucket;
  private final WrittenItems reserved;
  private final WrittenItems verified;

  /**
   * Of the system of that environment.
   *
   * @param reserved what the platform writes for a link
   * @param verified what it writes when the file is verified
   */
  LeastUpload(
      Environment environment, Client client, WrittenItems reserved, WrittenItems verified) {
    Connection connection = new Connection(environment);
    this.client = client;
    this.tables = connection.client(DynamoDbClient.builder(), "DYNAMODB");
    this.presigner =
        S3Presigner.builder()
            .region(connection.region())
            .credentialsProvider(connection.credentials())
            .dualstackEnabled(false)
            .fipsEnabled(false)
            .endpointOverride(environment.endpoint("S3").orElseThrow())
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    this.table = environment.required("TABLE_NAME");
    // Nobody is told of what arrives there.
    this.bucket = environment.required("EXPORTS_BUCKET");
    this.reserved = reserved;
    this.verified = verified;
  }

  /** Milliseconds from nothing to the second transaction. */
  double upload(Work work) {
    String prefix = "FLOOR#" + UUID.randomUUID() + "#";
    long start = System.nanoTime();
    write(reserved, prefix);
    int status = client.put(link(prefix, work), work.content());
    if (status != 200) {
      throw new IllegalStateException("The floor's file was refused: " + status);
    }
    write(verified, prefix);
    return (System.nanoTime() - start) / 1e6;
  }

  private void write(WrittenItems items, String prefix) {
    tables.transactWriteItems(request -> request.transactItems(items.under(prefix, table)));
  }

  private ObjectNode link(String prefix, Work work) {
    String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(work.sha256()));
    PresignedPutObjectRequest presigned =
        presigner.presignPutObject(
            presign ->
                presign
                    .signatureDuration(VALID)
                    .putObjectRequest(
                        put ->
                            put.bucket(bucket)
                                .key(prefix.replace("#", "/") + "document")
                                .contentType("application/pdf")
                                .contentLength((long) work.content().length)
                                .checksumSHA256(checksum)
                                .ifNoneMatch("*")));
    ObjectNode link = Json.object().put("url", presigned.url().toString());
    ObjectNode headers = link.putObject("headers");
    presigned
        .signedHeaders()
        .forEach(
            (name, values) -> {
              // The client says itself which host it asks.
              if (!name.equalsIgnoreCase("host")) {
                headers.put(name, values.getFirst());
              }
            });
    return link;
  }

  @Override
  public void close() {
    presigner.close();
    tables.close();
  }
}
