package tw.portfolio.aws;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * How a function reaches AWS: region, credentials, HTTP client and, where it is not AWS itself, the
 * endpoint.
 *
 * <p>Everything is named outright, so that no client searches profiles, instance metadata or the
 * SDK's list of endpoints at start.
 */
public final class Connection {
  /** How AWS begins the host name of a service whose name in the SDK is another. */
  private static final Map<String, String> HOSTS =
      Map.of("SESV2", "email", "COGNITO_IDENTITY_PROVIDER", "cognito-idp");

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
    builder.region(region()).credentialsProvider(credentials());
    builder.httpClientBuilder(UrlConnectionHttpClient.builder());
    builder.endpointOverride(
        environment.endpoint(service).orElseGet(() -> URI.create("https://" + host(service))));
    return builder.build();
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
   * Credentials from this function's own environment: fixed keys where they are given (one
   * machine), else what Lambda hands out, which for a restored SnapStart snapshot is the container
   * endpoint and not environment variables.
   */
  public AwsCredentialsProvider credentials() {
    Optional<String> key = environment.find("AWS_ACCESS_KEY_ID");
    Optional<String> secret = environment.find("AWS_SECRET_ACCESS_KEY");
    boolean temporary = environment.find("AWS_SESSION_TOKEN").isPresent();
    if (!temporary && key.isPresent() && secret.isPresent()) {
      return StaticCredentialsProvider.create(AwsBasicCredentials.create(key.get(), secret.get()));
    }
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(), ContainerCredentialsProvider.create());
  }
}
