package tw.portfolio.bench.floor;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** What each client needs to be told. */
final class Settings {
  private Settings() {}

  static String variable(String name) {
    return System.getenv(name);
  }

  static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, String service) {
    return builder
        .region(region())
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(endpoint(service))
        .build();
  }

  static Region region() {
    return Region.of(variable("AWS_REGION"));
  }

  static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(
            variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY")));
  }

  static URI endpoint(String service) {
    return URI.create(variable("AWS_ENDPOINT_URL_" + service));
  }
}
