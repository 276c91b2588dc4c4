package tw.portfolio.kernel.files.s3;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;

/**
 * Signs links into one bucket, each for exactly one use. Of an upload the signature covers size,
 * type and checksum, and that nothing lies there yet.
 *
 * <p>The SDK's signer does it alone. Its presigner for S3 signs the same, but gets the whole client
 * ready for it, which made a function's first answer noticeably later.
 */
public final class LinkSigner {
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsProvider credentials;
  private final String region;
  private final URI bucket;
  private final Optional<InstantSource> signingClock;

  /**
   * @param bucket the address of the bucket, without a slash at its end
   * @param signingClock what S3 is told the time by, where that is not ours
   */
  LinkSigner(
      AwsCredentialsProvider credentials,
      String region,
      URI bucket,
      Optional<InstantSource> signingClock) {
    this.credentials = credentials;
    this.region = region;
    this.bucket = bucket;
    this.signingClock = signingClock;
  }

  /** What may be put, and where. */
  record Content(String key, long bytes, String mediaType, Sha256 sha256) {}

  /**
   * @param kept headers that S3 keeps, and answers with whenever the object is fetched
   */
  UploadLink put(Content content, Map<String, String> kept, Duration validity, Instant now) {
    SdkHttpRequest.Builder put =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.PUT)
            .uri(address(content.key()))
            .putHeader("content-length", Long.toString(content.bytes()))
            .putHeader("content-type", content.mediaType())
            .putHeader("x-amz-checksum-sha256", content.sha256().base64())
            .putHeader("if-none-match", "*");
    kept.forEach(put::putHeader);
    SdkHttpRequest signed = sign(put.build(), validity, now);
    Map<String, String> headers = new TreeMap<>();
    signed
        .headers()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    // The client's own HTTP library sets the host.
    headers.remove("host");
    return new UploadLink(signed.getUri(), headers, expiry(validity, now));
  }

  /**
   * @param query what S3 is told besides, such as the headers to answer with
   */
  DownloadLink get(String key, Map<String, String> query, Duration validity, Instant now) {
    SdkHttpRequest.Builder get =
        SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(address(key));
    query.forEach(get::putRawQueryParameter);
    return new DownloadLink(sign(get.build(), validity, now).getUri(), expiry(validity, now));
  }

  private SdkHttpRequest sign(SdkHttpRequest request, Duration validity, Instant now) {
    Clock signed =
        Clock.fixed(signingClock.map(InstantSource::instant).orElse(now), ZoneOffset.UTC);
    return signer
        .sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity)
                    .putProperty(HttpSigner.SIGNING_CLOCK, signed)
                    // S3 differs from all other services in these three.
                    .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false))
        .request();
  }

  /**
   * A link says its time in whole seconds. By our clock, as everything that we say: whatever it
   * shows, it runs as fast as that of S3.
   */
  private static Instant expiry(Duration validity, Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).plus(validity);
  }

  private URI address(String key) {
    try {
      URI object =
          new URI(
              bucket.getScheme(), bucket.getAuthority(), bucket.getPath() + "/" + key, null, null);
      return URI.create(object.toASCIIString());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No key of an object: " + key, e);
    }
  }
}
