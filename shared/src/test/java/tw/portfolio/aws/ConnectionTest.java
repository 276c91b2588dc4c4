package tw.portfolio.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

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

  @ParameterizedTest
  @ValueSource(strings = {"ap-east-2", "eu-central-1", "us-gov-west-1", "cn-north-1"})
  void shouldAskEveryServiceWhereTheSdkWouldAskIt(String region) {
    Connection connection =
        new Connection(
            new Environment(
                Map.of(
                    "AWS_REGION", region,
                    "AWS_ACCESS_KEY_ID", "key",
                    "AWS_SECRET_ACCESS_KEY", "secret")));

    same(connection, DynamoDbClient::builder, "DYNAMODB", DynamoDbClient::listTables);
    same(connection, S3Client::builder, "S3", s3 -> s3.headBucket(head -> head.bucket("files")));
    same(connection, SqsClient::builder, "SQS", SqsClient::listQueues);
    same(connection, SesV2Client::builder, "SESV2", mail -> mail.getAccount(account -> {}));
    same(connection, KmsClient::builder, "KMS", KmsClient::listKeys);
    same(
        connection,
        CognitoIdentityProviderClient::builder,
        "COGNITO_IDENTITY_PROVIDER",
        pool -> pool.listUserPools(list -> list.maxResults(1)));
  }

  /** The SDK itself still asks S3's old global address there: the only place where ours differs. */
  @Test
  void shouldAskS3OfTheFirstRegionInThatRegionToo() {
    Connection connection = new Connection(new Environment(Map.of("AWS_REGION", "us-east-1")));

    assertThat(connection.host("S3")).isEqualTo("s3.us-east-1.amazonaws.com");
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> void same(
      Connection connection, Supplier<B> builders, String service, Consumer<C> call) {
    B plain = stopped(builders.get());
    C theirs =
        plain
            .region(connection.region())
            .credentialsProvider(connection.credentials())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    C ours = connection.client(stopped(builders.get()), service);

    hosts.clear();
    assertThatThrownBy(() -> call.accept(theirs)).isInstanceOf(Stopped.class);
    assertThatThrownBy(() -> call.accept(ours)).isInstanceOf(Stopped.class);
    assertThat(hosts).as(service).hasSize(2);
    assertThat(hosts.getLast()).isEqualTo(hosts.getFirst());
  }

  private <B extends AwsClientBuilder<B, ?>> B stopped(B builder) {
    return builder.overrideConfiguration(all -> all.addExecutionInterceptor(new Stop(hosts)));
  }
}
