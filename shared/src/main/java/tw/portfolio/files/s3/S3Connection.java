package tw.portfolio.files.s3;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import tw.portfolio.aws.Connection;
import tw.portfolio.aws.Environment;

/**
 * How a function reaches S3. Where it is not AWS itself, buckets are in the path and not in the
 * host name.
 */
public final class S3Connection {
  private final Connection connection;
  private final Optional<URI> endpoint;

  /** As the environment describes it. */
  public S3Connection(Environment environment) {
    this.connection = new Connection(environment);
    this.endpoint = environment.endpoint("S3");
  }

  /** A client. */
  public S3Client client() {
    return connection.client(S3Client.builder().forcePathStyle(endpoint.isPresent()), "S3");
  }

  /** A signer of links; it makes no calls. */
  public S3Presigner presigner() {
    S3Presigner.Builder builder =
        S3Presigner.builder()
            .region(connection.region())
            .credentialsProvider(connection.credentials())
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(endpoint.isPresent()).build());
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
