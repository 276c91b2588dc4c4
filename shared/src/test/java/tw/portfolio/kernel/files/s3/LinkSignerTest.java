package tw.portfolio.kernel.files.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;

/** Links are those that the SDK's own presigner for S3 makes at the same moment. */
class LinkSignerTest {
  private static final Duration VALID = Duration.ofMinutes(15);
  private static final String KEY = "213303/abc/1/document";
  private static final LinkSigner.Content CONTENT =
      new LinkSigner.Content(KEY, 1_234, "application/pdf", new Sha256("0f".repeat(32)));
  private static final DateTimeFormatter SIGNED_AT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  private static Environment environment(String region, String endpoint) {
    return new Environment(
        Map.of(
            "AWS_REGION",
            region,
            "AWS_ACCESS_KEY_ID",
            "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY",
            "secret",
            "AWS_ENDPOINT_URL_S3",
            endpoint));
  }

  private static S3Presigner presigner(Environment environment) {
    Connection connection = new Connection(environment);
    return presigner(connection.region(), connection.credentials(), environment.endpoint("S3"));
  }

  /** Everything is named, the SDK's own endpoint too, or variables and profiles would decide. */
  private static S3Presigner presigner(
      Region region, AwsCredentialsProvider credentials, Optional<URI> elsewhere) {
    return S3Presigner.builder()
        .region(region)
        .credentialsProvider(credentials)
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .endpointOverride(
            elsewhere.orElseGet(
                () ->
                    S3EndpointProvider.defaultProvider()
                        .resolveEndpoint(it -> it.region(region))
                        .join()
                        .endpointUrl()
                        .toUri()))
        .serviceConfiguration(
            S3Configuration.builder()
                .profileFile(ProfileFile.aggregator().build())
                .useArnRegionEnabled(false)
                .pathStyleAccessEnabled(elsewhere.isPresent())
                .build())
        .build();
  }

  private static PresignedRequest put(S3Presigner presigner) {
    return presigner.presignPutObject(
        presign ->
            presign
                .signatureDuration(VALID)
                .putObjectRequest(
                    put ->
                        put.bucket("files")
                            .key(KEY)
                            .contentLength(CONTENT.bytes())
                            .contentType(CONTENT.mediaType())
                            .checksumSHA256(CONTENT.sha256().base64())
                            .ifNoneMatch("*")));
  }

  private static Map<String, String> query(URI link) {
    return Arrays.stream(link.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static Instant signedAt(URI link) {
    return SIGNED_AT.parse(query(link).get("X-Amz-Date"), Instant::from);
  }

  @ParameterizedTest
  @CsvSource({
    "ap-east-2, ''",
    "eu-central-1, ''",
    "cn-north-1, ''",
    "us-east-1, http://127.0.0.1:9000"
  })
  void shouldSignAnUploadAsThePresignerDoes(String region, String endpoint) {
    Environment environment = environment(region, endpoint);
    URI expected = address(put(presigner(environment)));

    UploadLink link =
        new S3Connection(environment)
            .links("files")
            .put(CONTENT, Map.of(), VALID, signedAt(expected));

    assertThat(link.url().getScheme()).isEqualTo(expected.getScheme());
    assertThat(link.url().getAuthority()).isEqualTo(expected.getAuthority());
    assertThat(link.url().getRawPath()).isEqualTo(expected.getRawPath());
    assertThat(query(link.url())).isEqualTo(query(expected));
    assertThat(link.expires()).isEqualTo(signedAt(expected).plus(VALID));
    assertThat(link.headers())
        .containsOnlyKeys(
            "content-length", "content-type", "if-none-match", "x-amz-checksum-sha256");
  }

  @Test
  void shouldSignADownloadAsThePresignerDoes() {
    Environment environment = environment("ap-east-2", "");
    String name = "attachment; filename=\"file.pdf\"; filename*=UTF-8''%E5%85%89%20.pdf";
    URI expected =
        address(
            presigner(environment)
                .presignGetObject(
                    presign ->
                        presign
                            .signatureDuration(VALID)
                            .getObjectRequest(
                                get ->
                                    get.bucket("files")
                                        .key(KEY)
                                        .versionId("v7")
                                        .responseContentDisposition(name))));

    URI link =
        new S3Connection(environment)
            .links("files")
            .get(
                KEY,
                Map.of("versionId", "v7", "response-content-disposition", name),
                VALID,
                signedAt(expected))
            .url();

    assertThat(query(link)).isEqualTo(query(expected));
  }

  /** S3 would refuse a signature of next year, and one of last year even sooner. */
  @Test
  void shouldTellS3ItsOwnTimeWhateverOurClockShows() {
    Instant nextYear = Instant.now().plus(Duration.ofDays(365)).truncatedTo(ChronoUnit.SECONDS);
    Environment moved =
        new Environment(
            environment("us-east-1", "http://127.0.0.1:9000").variables(), () -> nextYear);

    UploadLink link =
        new S3Connection(moved).links("files").put(CONTENT, Map.of(), VALID, nextYear);

    assertThat(signedAt(link.url()))
        .isBetween(Instant.now().minus(VALID), Instant.now().plusSeconds(1));
    assertThat(link.expires()).isEqualTo(nextYear.plus(VALID));
  }

  @Test
  void shouldSignWithTheTokenOfTemporaryCredentials() {
    StaticCredentialsProvider temporary =
        StaticCredentialsProvider.create(AwsSessionCredentials.create("AKID", "secret", "token"));
    URI expected = address(put(presigner(Region.EU_CENTRAL_1, temporary, Optional.empty())));

    UploadLink link =
        new LinkSigner(
                temporary,
                "eu-central-1",
                URI.create("https://files.s3.eu-central-1.amazonaws.com"),
                Optional.empty())
            .put(CONTENT, Map.of(), VALID, signedAt(expected));

    assertThat(query(link.url())).isEqualTo(query(expected)).containsKey("X-Amz-Security-Token");
  }

  private static URI address(PresignedRequest signed) {
    return URI.create(signed.url().toString());
  }
}
