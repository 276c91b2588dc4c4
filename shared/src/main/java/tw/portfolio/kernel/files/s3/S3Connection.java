package tw.portfolio.kernel.files.s3;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;

/**
 * How a function reaches S3. Where it is not AWS itself, buckets are in the path and not in the
 * host name.
 */
public final class S3Connection {
  private final Connection connection;
  private final Optional<URI> endpoint;
  private final Optional<InstantSource> signingClock;

  /** As the environment describes it. */
  public S3Connection(Environment environment) {
    this.connection = new Connection(environment);
    this.endpoint = environment.endpoint("S3");
    this.signingClock = environment.signingClock();
  }

  /** A client that compares what it reads with the checksum that S3 has of it. */
  public S3Client client() {
    return client(ResponseChecksumValidation.WHEN_SUPPORTED);
  }

  /**
   * A client for readers that compare every byte with their own record. By itself the SDK compares
   * what it reads with the checksum that S3 keeps, which for files is the same SHA-256 once more.
   */
  public S3Client clientOfComparingReaders() {
    return client(ResponseChecksumValidation.WHEN_REQUIRED);
  }

  private S3Client client(ResponseChecksumValidation validation) {
    S3ClientBuilder builder =
        S3Client.builder()
            .forcePathStyle(endpoint.isPresent())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_SUPPORTED)
            .responseChecksumValidation(validation)
            // Asking first whether S3 would take a body costs a round trip each, and where the
            // connection was closed meanwhile, the HTTP client of the JDK fails in a way that the
            // SDK does not retry.
            .serviceConfiguration(s3 -> s3.expectContinueEnabled(false));
    return connection.client(builder, "S3");
  }

  /** A signer of links into a bucket; it makes no calls. */
  public LinkSigner links(String bucket) {
    URI address =
        endpoint
            .map(elsewhere -> URI.create(elsewhere + "/" + bucket))
            .orElseGet(() -> URI.create("https://" + bucket + "." + connection.host("S3")));
    return new LinkSigner(
        connection.credentials(), connection.region().id(), address, signingClock);
  }
}
