package tw.portfolio.kernel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.endpoints.CognitoIdentityProviderEndpointProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.endpoints.KmsEndpointProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.endpoints.SesV2EndpointProvider;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.endpoints.SqsEndpointProvider;

/** Nothing is sent: each request is stopped where its address is known. */
class ConnectionTest {
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Notes where a request goes, and lets none through. */
  private record Stop(List<String> hosts) implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes all) {
      hosts.add(context.httpRequest().host());
      throw new Stopped();
    }
  }

  private final List<String> hosts = new ArrayList<>();

  private static Connection in(String region) {
    return new Connection(
        new Environment(
            Map.of(
                "AWS_REGION", region,
                "AWS_ACCESS_KEY_ID", "key",
                "AWS_SECRET_ACCESS_KEY", "secret")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ap-east-2", "eu-central-1", "us-gov-west-1", "cn-north-1"})
  void shouldAskEveryServiceWhereTheSdkWouldAskIt(String name) {
    Connection connection = in(name);
    Region region = Region.of(name);

    assertThat(
            asked(
                connection.client(stop(DynamoDbClient.builder()), "DYNAMODB"),
                it -> it.listTables()))
        .isEqualTo(
            host(
                DynamoDbEndpointProvider.defaultProvider()
                    .resolveEndpoint(it -> it.region(region))));
    assertThat(
            asked(
                connection.client(stop(S3Client.builder()), "S3"),
                it -> it.headBucket(head -> head.bucket("files"))))
        .isEqualTo(
            host(
                S3EndpointProvider.defaultProvider()
                    .resolveEndpoint(it -> it.region(region).bucket("files"))));
    assertThat(asked(connection.client(stop(SqsClient.builder()), "SQS"), it -> it.listQueues()))
        .isEqualTo(
            host(SqsEndpointProvider.defaultProvider().resolveEndpoint(it -> it.region(region))));
    assertThat(
            asked(
                connection.client(stop(SesV2Client.builder()), "SESV2"),
                it -> it.getAccount(account -> {})))
        .isEqualTo(
            host(SesV2EndpointProvider.defaultProvider().resolveEndpoint(it -> it.region(region))));
    assertThat(asked(connection.client(stop(KmsClient.builder()), "KMS"), it -> it.listKeys()))
        .isEqualTo(
            host(KmsEndpointProvider.defaultProvider().resolveEndpoint(it -> it.region(region))));
    assertThat(
            asked(
                connection.client(
                    stop(CognitoIdentityProviderClient.builder()), "COGNITO_IDENTITY_PROVIDER"),
                it -> it.listUserPools(list -> list.maxResults(1))))
        .isEqualTo(
            host(
                CognitoIdentityProviderEndpointProvider.defaultProvider()
                    .resolveEndpoint(it -> it.region(region))));
  }

  /** The SDK itself still asks S3's old global address there: the only place where ours differs. */
  @Test
  void shouldAskS3OfTheFirstRegionInThatRegionToo() {
    assertThat(in("us-east-1").host("S3")).isEqualTo("s3.us-east-1.amazonaws.com");
  }

  @Test
  void shouldTakeTheKeysOfItsOwnEnvironment() {
    Map<String, String> keys =
        Map.of("AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "secret");
    Map<String, String> temporary =
        Map.of(
            "AWS_ACCESS_KEY_ID", "key",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_SESSION_TOKEN", "token");

    assertThat(new Connection(new Environment(keys)).credentials().resolveCredentials())
        .isEqualTo(AwsBasicCredentials.create("key", "secret"));
    assertThat(new Connection(new Environment(temporary)).credentials().resolveCredentials())
        .isEqualTo(AwsSessionCredentials.create("key", "secret", "token"));
  }

  private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B stop(B builder) {
    return builder.overrideConfiguration(all -> all.addExecutionInterceptor(new Stop(hosts)));
  }

  private <C> String asked(C client, Consumer<C> call) {
    assertThatThrownBy(() -> call.accept(client)).isInstanceOf(Stopped.class);
    return hosts.getLast();
  }

  private static String host(CompletableFuture<Endpoint> endpoint) {
    return endpoint.join().endpointUrl().host();
  }
}
