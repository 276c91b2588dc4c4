package tw.portfolio.kernel.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.LegacyRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * How a function reaches AWS: region, credentials, HTTP client and, where it is not AWS itself, the
 * endpoint.
 *
 * <p>Everything is named outright, so that no client searches profiles, instance metadata or the
 * SDK's list of endpoints at start, and none obeys a variable or a file of this machine that nobody
 * meant for it: what the {@link Environment} does not say does not count.
 */
public final class Connection {
  /** How AWS begins the host name of a service whose name in the SDK is another. */
  private static final Map<String, String> HOSTS =
      Map.of("SESV2", "email", "COGNITO_IDENTITY_PROVIDER", "cognito-idp");

  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(20);

  /** A conditional write that meets another is over soon, so the table is asked sooner and more. */
  private static final int TABLE_ATTEMPTS = 9;

  private static final Duration TABLE_BACKOFF = Duration.ofMillis(25);

  private final Environment environment;

  /** A connection as the environment describes it. */
  public Connection(Environment environment) {
    this.environment = environment;
  }

  /**
   * Readies a client's builder for the named service (the name as in {@link Environment#endpoint}).
   */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, String service) {
    builder
        .region(region())
        .credentialsProvider(credentials())
        .defaultsMode(DefaultsMode.LEGACY)
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .overrideConfiguration(untouched(builder.overrideConfiguration(), service));
    builder.httpClientBuilder(http());
    builder.endpointOverride(
        environment.endpoint(service).orElseGet(() -> URI.create("https://" + host(service))));
    return builder.build();
  }

  /** Neither profiles nor variables say how often to try again; what the caller says stays. */
  private static ClientOverrideConfiguration untouched(
      ClientOverrideConfiguration given, String service) {
    return given.toBuilder()
        .defaultProfileFile(ProfileFile.aggregator().build())
        .defaultProfileName("default")
        .retryStrategy(given.retryStrategy().orElseGet(() -> retries(service)))
        .build();
  }

  /** As the SDK does it by itself where no variable and no profile says otherwise. */
  private static RetryStrategy retries(String service) {
    LegacyRetryStrategy.Builder retries = DefaultRetryStrategy.legacyStrategyBuilder();
    if (service.equals("DYNAMODB")) {
      retries
          .maxAttempts(TABLE_ATTEMPTS)
          .backoffStrategy(BackoffStrategy.exponentialDelay(TABLE_BACKOFF, LONGEST_BACKOFF));
    }
    return retries.build();
  }

  /** Through a proxy only if this Java was told of one by its own flags. */
  private static SdkHttpClient.Builder<?> http() {
    return UrlConnectionHttpClient.builder()
        .proxyConfiguration(
            ProxyConfiguration.builder().useEnvironmentVariablesValues(false).build());
  }

  /**
   * Where a service answers at AWS. The SDK knows it too, but to say so it reads in all services
   * and regions there are, four hundred classes.
   *
   * @param service as in {@link Environment#endpoint}
   */
  public String host(String service) {
    String region = region().id();
    String suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    return HOSTS.getOrDefault(service, service.toLowerCase(Locale.ROOT))
        + "."
        + region
        + "."
        + suffix;
  }

  /** The region of this deployment. */
  public Region region() {
    return Region.of(environment.required("AWS_REGION"));
  }

  /**
   * Credentials from this function's own environment: the keys that it names, with the token of
   * temporary ones; else what Lambda hands out at its container endpoint, which is where a function
   * that starts from a SnapStart snapshot finds them.
   */
  public AwsCredentialsProvider credentials() {
    Optional<String> key = environment.find("AWS_ACCESS_KEY_ID");
    Optional<String> secret = environment.find("AWS_SECRET_ACCESS_KEY");
    if (key.isEmpty() || secret.isEmpty()) {
      return ContainerCredentialsProvider.create();
    }
    return StaticCredentialsProvider.create(
        environment
            .find("AWS_SESSION_TOKEN")
            .<AwsCredentials>map(
                token -> AwsSessionCredentials.create(key.get(), secret.get(), token))
            .orElseGet(() -> AwsBasicCredentials.create(key.get(), secret.get())));
  }
}
